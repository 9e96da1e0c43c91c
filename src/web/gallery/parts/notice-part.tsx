import { Button } from 'antd';
import type { ReactNode } from 'react';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { GALLERY_REFUSAL } from '../gallery-source.ts';
import { Sample } from '../sample.tsx';

/** What stands where nothing is, something is on its way, or something was refused; and the buttons. */
export function NoticePart(): ReactNode {
  return (
    <>
      <Sample title="没有"><EmptyNotice>没有符合条件的记录</EmptyNotice></Sample>
      <Sample title="加载"><Skeleton lines={3} /></Sample>
      <Sample title="被拒绝"><ProblemNotice error={GALLERY_REFUSAL} /></Sample>
      <Sample title="网络不通"><ProblemNotice error={new TypeError('Failed to fetch')} retry={() => undefined} /></Sample>
      <Sample title="按钮">
        <p><Button type="primary">提交</Button> <Button>取消</Button> <Button danger>收回</Button> <Button disabled>不可用</Button> <Button type="primary" disabled>不可用</Button></p>
        <p><button type="button" className="button-plain">更多</button> <button type="button" className="button-plain" disabled>不可用</button></p>
        <p><span className="segment"><button type="button" aria-pressed="true">已选</button><button type="button" aria-pressed="false">未选</button></span></p>
      </Sample>
    </>
  );
}
