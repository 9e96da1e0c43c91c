import type { ErrorData } from '#kernel/error/district-error.ts';
import type { Label } from '#kernel/field/field.ts';

/** What a code means over HTTP and in words. `{name}` takes a value from the refusal's data. */
type Meaning = { readonly status: number; readonly zh: string; readonly en: string };

const MEANINGS: Readonly<Record<string, Meaning>> = {
  'access/denied': { status: 403, zh: '您的岗位没有这项职责，不能这样做。', en: 'Your post has no duty to do this.' },
  'access/not-signed-in': { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  'access/foreign-request': { status: 403, zh: '这个请求不是从本系统页面发出的，已拒绝。', en: 'The request did not come from a page of this system.' },
  'access/no-delegation': { status: 403, zh: '这一天没有人把职责委托给您代理，不能代为办理。', en: 'Nobody has left duties to you for this day.' },
  'calendar/no-working-day': { status: 500, zh: '日历里找不到工作日，请检查日历表。', en: 'The calendar has no working day.' },
  'calendar/too-far': { status: 422, zh: '期限太长，算不出到期时间。', en: 'The limit is too long to be reckoned.' },
  'command/too-many': { status: 413, zh: '一次最多 {most} 条，请分批提交。', en: 'At most {most} commands at once.' },
  'condition/field-unknown': { status: 400, zh: '筛选条件里没有“{field}”这个字段。', en: 'There is no field "{field}" to filter by.' },
  'condition/invalid': { status: 400, zh: '筛选条件不对：{reason}', en: 'The filter is wrong: {reason}' },
  'criterion/none-in-force': { status: 409, zh: '{on} 没有有效的标准“{criterion}”，请先在标准管理中补上。', en: 'No version of {criterion} is in force on {on}.' },
  'cli/usage': { status: 400, zh: '命令写得不对：{reason}', en: 'Usage: {reason}' },
  'report/no-file': { status: 404, zh: '找不到或读不了文件“{file}”。', en: 'The file {file} cannot be read.' },
  'demonstration/unfinished': { status: 500, zh: '数据库“{schema}”里有没做完的演示数据，请清空后再启动。', en: 'The schema {schema} holds an unfinished demonstration; empty it and start again.' },
  'field/invalid': { status: 422, zh: '有内容填得不对，请按提示修改。', en: 'Some fields are wrong; see each.' },
  'field/missing': { status: 422, zh: '还有必填内容没有填：{fields}', en: 'Required fields are missing: {fields}' },
  'indicator/term-unknown': { status: 404, zh: '这个指标没有这一项。', en: 'The indicator has no such term.' },
  'indicator/unknown': { status: 404, zh: '没有指标“{indicator}”。', en: 'There is no indicator "{indicator}".' },
  'journal/entry-too-large': { status: 413, zh: '这条记录太大（{bytes} 字节），记不进日志，请缩短。', en: 'The record is too large for the journal.' },
  'list/cursor-invalid': { status: 400, zh: '翻页位置无效，请从第一页重新看。', en: 'The page position is invalid; start again.' },
  'list/sort-invalid': { status: 400, zh: '不能按“{sort}”排序。', en: 'It cannot be sorted by "{sort}".' },
  'log/bundle-broken': { status: 422, zh: '日志的条目文件坏了（第 {at} 字节）。', en: 'A bundle of the log is broken at byte {at}.' },
  'log/checkpoint-invalid': { status: 422, zh: '日志的检查点格式不对。', en: 'The checkpoint of the log is malformed.' },
  'log/checkpoint-missing': { status: 404, zh: '这里没有日志（找不到 checkpoint）。', en: 'There is no log here: no checkpoint was found.' },
  'log/head-moved': { status: 409, zh: '另一个进程刚刚签了日志，请重试。', en: 'Another process has just signed the log; try again.' },
  'log/key-invalid': { status: 422, zh: '公钥“{key}”格式不对。', en: 'The verifier key {key} is malformed.' },
  'log/key-missing': { status: 404, zh: '日志旁没有公钥，请用 --key 给出。', en: 'There is no key beside the log; give one with --key.' },
  'log/note-invalid': { status: 422, zh: '日志的签名文本格式不对：{reason}', en: 'The signed note is malformed: {reason}' },
  'log/signature-invalid': { status: 422, zh: '检查点不是“{name}”签的，不能相信。', en: 'The checkpoint is not signed by {name}.' },
  'log/tile-short': { status: 500, zh: '日志缺少瓦片 {level}/{index}。', en: 'The log lacks tile {level}/{index}.' },
  'log/unreachable': { status: 502, zh: '连不上 {where}。', en: '{where} cannot be reached.' },
  'migration/changed': { status: 500, zh: '数据库迁移文件“{name}”被改动过，已停止。', en: 'Migration {name} has been changed.' },
  'period/invalid': { status: 400, zh: '“{text}”不是期间；应写作 2024、2024-H1、2024-Q3 或 2024-03。', en: '"{text}" is no period; write 2024, 2024-H1, 2024-Q3 or 2024-03.' },
  'procedure/clock-over': { status: 409, zh: '期限已过（{dueAt}），不能再申请延期。', en: 'The limit was over at {dueAt}; more time can no longer be asked for.' },
  'procedure/effect-on-itself': { status: 409, zh: '这一步不能改到它自己。', en: 'A step cannot change its own record a second time.' },
  'procedure/extension-too-long': { status: 422, zh: '延期应在 1 到 {most} 之间。', en: 'An extension is between 1 and {most}.' },
  'procedure/form-foreign': { status: 422, zh: '这一步不收这些内容：{fields}', en: 'This step does not take: {fields}' },
  'field/kept-by-procedure': { status: 422, zh: '这些内容由办理步骤写入，不能直接改：{fields}', en: 'These are written by a step of the procedure and cannot be set directly: {fields}' },
  'procedure/form-missing': { status: 422, zh: '这一步还要填写：{fields}', en: 'This step needs: {fields}' },
  'procedure/guarded': { status: 409, zh: '{says}', en: '{says}' },
  'procedure/no-such-action': { status: 404, zh: '没有“{action}”这一步。', en: 'There is no step "{action}".' },
  'procedure/none': { status: 409, zh: '这类记录没有办理程序。', en: 'Records of this kind have no procedure.' },
  'procedure/no-signers': { status: 422, zh: '会签人不够：需要 {needed} 个，现有 {signers} 个。', en: 'There are too few signers: {needed} are needed, {signers} are named.' },
  'procedure/not-asked': { status: 409, zh: '没有人申请延期，不用答复。', en: 'Nobody has asked for more time.' },
  'procedure/not-now': { status: 409, zh: '事项现在处于“{state}”，不能做这一步；可能别人刚办过，请刷新。', en: 'The case is in state "{state}", where this step is not possible.' },
  'procedure/not-yours': { status: 403, zh: '只有提交的人才能撤回。', en: 'Only who submitted it can withdraw it.' },
  'procedure/own-request': { status: 403, zh: '不能答复自己的申请。', en: 'Nobody answers his own request.' },
  'procedure/reason-missing': { status: 422, zh: '这一步要写明理由。', en: 'This step needs a reason.' },
  'procedure/signer-already': { status: 409, zh: '“{signer}”已在会签人中（或已代表其职责、单位会签），或会签人已满。', en: '{signer} signs already, by name, duty or unit, or there are too many signers.' },
  'procedure/suspended': { status: 409, zh: '事项已挂起，恢复之后才能办理。', en: 'The case is suspended; it must be taken up again first.' },
  'procedure/task-done': { status: 409, zh: '这项任务已经办过了，不用再办；请刷新。', en: 'This task has been done already; reload.' },
  'procedure/too-often': { status: 409, zh: '这一步最多办 {most} 次，已经办满。', en: 'This step can be taken {most} times at most, and has been.' },
  'procedure/unfit': { status: 422, zh: '对方没有这项职责（{duties}），不能把任务交给他。', en: 'The task cannot be given to somebody without the duty ({duties}).' },
  'procedure/window-over': { status: 409, zh: '已过重新办理的期限（{until}）。', en: 'The time for reopening was over at {until}.' },
  'record/circle': { status: 409, zh: '这样会绕成一圈（经过“{at}”），不能保存。', en: 'This would lead in a circle through {at}.' },
  'record/duplicate': { status: 409, zh: '这个编号已经登记过了，请核对是否重复。', en: 'This number is already registered.' },
  'record/exists': { status: 409, zh: '这条记录已经有了。', en: 'This record exists already.' },
  'record/id-invalid': { status: 400, zh: '记录标识无效。', en: 'The record id is invalid.' },
  'record/stale': { status: 412, zh: '您打开之后别人改过这条记录，请刷新后再改；您填的内容没有丢。', en: 'Somebody changed the record since you opened it; reload and try again.' },
  'record/unknown': { status: 404, zh: '没有这条记录。', en: 'There is no such record.' },
  'reference/unknown': { status: 422, zh: '引用的记录不存在：{ids}', en: 'It refers to records that do not exist: {ids}' },
  'register/unknown': { status: 404, zh: '没有“{register}”这个台账。', en: 'There is no register "{register}".' },
  'report/empty': { status: 422, zh: '文件是空的，没有可核对的内容。', en: 'The file is empty.' },
  'report/too-large': { status: 413, zh: '文件太大，请分成几份核对。', en: 'The file is too large.' },
  'report/unreadable': { status: 422, zh: '读不出文字：请给 UTF-8 或 GB18030 的文本文件。', en: 'No text can be read: give a text file in UTF-8 or GB18030.' },
  'request/version-missing': { status: 428, zh: '请在 If-Match 中写明你所见的版本，如 "v3"', en: 'Say in If-Match which version you saw, such as "v3"' },
  'request/invalid': { status: 400, zh: '请求的格式不对：{problems}', en: 'The request is malformed: {problems}' },
  'request/too-large': { status: 413, zh: '提交的内容太大。', en: 'What was sent is too large.' },
  'request/too-often': { status: 429, zh: '操作太频繁，请稍等片刻。', en: 'Too many requests; wait a moment.' },
  'request/not-found': { status: 404, zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'seal/broken': { status: 500, zh: '加密内容打不开：密钥不对或内容被改动。', en: 'A sealed value cannot be opened.' },
};

const UNEXPECTED: Meaning = { status: 500, zh: '系统出了意外，什么都没有改动；请稍后再试。', en: 'Something unexpected happened and nothing was changed; try again later.' };

/** The HTTP status of a refusal. */
export function statusOf(code: string): number {
  return (MEANINGS[code] ?? UNEXPECTED).status;
}

/** The sentence of a refusal in both languages. */
export function sentenceOf(code: string, data: ErrorData): Label {
  const meaning = MEANINGS[code] ?? UNEXPECTED;
  return { zh: fill(meaning.zh, data, 'zh'), en: fill(meaning.en, data, 'en') };
}

/** All codes that have a meaning of their own. */
export const KNOWN_CODES: readonly string[] = Object.keys(MEANINGS);

function fill(sentence: string, data: ErrorData, language: 'zh' | 'en'): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => shown(data[name], language));
}

function shown(value: unknown, language: 'zh' | 'en'): string {
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'object' && value !== null && language in value) return String(Object.entries(value).find(([key]) => key === language)?.[1] ?? '');
  return value === undefined ? '' : String(value).slice(0, 200);
}
