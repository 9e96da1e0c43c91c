/** The bridges over the ring: an invented name, the famous bridge after which it is styled, and the form. */
export type BridgeSeed = { readonly name: string; readonly after: string; readonly form: 'arch' | 'beam' | 'cable' | 'suspension' | 'covered' };

const of = (form: BridgeSeed['form'], list: string): readonly BridgeSeed[] => list.split(' ').map((pair) => {
  const [name = '', after = ''] = pair.split('/');
  return { name: `小${name}桥（演示）`, after, form };
});

/** What each is styled after is common knowledge; that one like it stands here is made up. */
export const BRIDGE_LIST: readonly BridgeSeed[] = [
  ...of('arch', '安济/赵县安济桥（赵州桥） 卢沟/北京卢沟桥 玉带/北京颐和园玉带桥 十七孔/北京颐和园十七孔桥 断/杭州西湖断桥 枫/苏州枫桥 宝带/苏州宝带桥 里亚托/威尼斯里亚托桥 查理/布拉格查理大桥 亚历山大三世/巴黎亚历山大三世桥 新/巴黎新桥 莫斯塔尔/莫斯塔尔古桥 悉尼港/悉尼港湾大桥 锦带/岩国锦带桥 眼镜/长崎眼镜桥 路易一世/波尔图路易一世大桥 加尔/加尔桥 圣天使/罗马圣天使桥'),
  ...of('beam', '洛阳/泉州洛阳桥 安平/泉州安平桥 艺术/巴黎艺术桥 福斯/爱丁堡福斯桥 双螺旋/新加坡双螺旋桥 加拉太/伊斯坦布尔加拉太桥'),
  ...of('cable', '米约/米约高架桥 厄勒/厄勒海峡大桥 瓦斯科/里斯本瓦斯科·达·伽马大桥 阿拉米略/塞维利亚阿拉米略桥 盖茨黑德/盖茨黑德千禧桥'),
  ...of('suspension', '泸定/泸定铁索桥 安澜/都江堰安澜桥 塔/伦敦塔桥 金门/旧金山金门大桥 布鲁克林/纽约布鲁克林大桥 链子/布达佩斯链子桥 明石/明石海峡大桥 千禧/伦敦千禧桥 博斯普鲁斯/伊斯坦布尔博斯普鲁斯大桥'),
  ...of('covered', '广济/潮州广济桥 风雨/三江程阳风雨桥 五亭/扬州五亭桥 卡佩尔/卢塞恩卡佩尔廊桥 叹息/威尼斯叹息桥'),
];
