import type { ErrorData } from '#kernel/error/district-error.ts';
import type { Label } from '#kernel/field/field.ts';

/** What a code means over HTTP and in words. `{name}` takes a value from the refusal's data. */
type Meaning = { readonly status: number; readonly zh: string; readonly en: string };

const MEANINGS: Readonly<Record<string, Meaning>> = {
  'access/denied': { status: 403, zh: '您的岗位没有这项职责，不能这样做。', en: 'Your post has no duty to do this.' },
  'access/not-signed-in': { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  'access/foreign-request': { status: 403, zh: '这个请求不是从本系统页面发出的，已拒绝。', en: 'The request did not come from a page of this system.' },
  'archive/already': { status: 409, zh: '这个案件已经归档，档号 {number}。', en: 'The case is archived already under {number}.' },
  'archive/file-gone': { status: 404, zh: '归档包“{file}”不在归档目录里。', en: 'The package {file} is not in the archive folder.' },
  'archive/manifest-invalid': { status: 422, zh: '这不是归档包，或清单读不懂：{problems}', en: 'This is no archive package, or its manifest cannot be read: {problems}' },
  'archive/no-case': { status: 409, zh: '这类记录没有办理程序，不成案卷，不能归档。', en: 'Records of this kind are no cases and cannot be archived.' },
  'archive/no-rule': { status: 409, zh: '“{document}”没有写这类记录保管多久，请先在标准管理中补上。', en: '{document} does not say how long such records are kept.' },
  'archive/not-in-log-yet': { status: 409, zh: '这个案件刚有新的办理，还没签进日志，请稍后再归档。', en: 'The case has entries that are not in the log yet; try again in a moment.' },
  'archive/package-broken': { status: 422, zh: '归档包读不出来：{reason}（第 {at} 字节）。', en: 'The package cannot be read: {reason} at byte {at}.' },
  'archive/still-open': { status: 409, zh: '案件还在“{state}”，办结后才能归档。', en: 'The case is still in state "{state}"; only a closed case is archived.' },
  'archive/too-long': { status: 413, zh: '一个案件最多归档 {most} 条日志。', en: 'At most {most} entries of a case are archived.' },
  'backup/altered': { status: 422, zh: '备份文件被改动过，或者坏了（{what}），没有恢复任何内容。', en: 'The backup was altered or is damaged ({what}); nothing was restored.' },
  'backup/cut': { status: 422, zh: '备份文件不完整，后面缺了一截，没有恢复任何内容。', en: 'The backup is cut short; nothing was restored.' },
  'backup/entry-differs': { status: 422, zh: '备份里的日志条目 {entry} 与签过名的日志不符，没有恢复任何内容。', en: 'Entry {entry} of the backup does not fit the signed log; nothing was restored.' },
  'backup/file-exists': { status: 409, zh: '文件“{file}”已经有了，请换个名字。', en: 'The file {file} exists already; choose another name.' },
  'backup/foreign': { status: 422, zh: '“{file}”不是本平台的备份文件。', en: '{file} is no backup of this platform.' },
  'backup/head-differs': { status: 422, zh: '恢复出的日志与签过名的检查点不符（{what}），没有恢复任何内容。', en: 'The restored log does not fit the signed checkpoint ({what}); nothing was restored.' },
  'backup/keys-differ': { status: 409, zh: '“{folder}”里已经有另一套密钥，请换一个空目录。', en: '{folder} holds other keys already; choose an empty folder.' },
  'backup/keys-missing': { status: 409, zh: '备份里没有密钥。请用 --keys 指明另行保管的密钥目录（master.key 和 log.key），再恢复。', en: 'A backup holds no keys. Give the folder where master.key and log.key are kept with --keys.' },
  'backup/newer': { status: 422, zh: '这份备份是更新的版本（{version}）做的，请先升级平台。', en: 'The backup was made by a newer version ({version}); update the platform first.' },
  'backup/no-file': { status: 404, zh: '找不到或读不了备份文件“{file}”。', en: 'The backup {file} cannot be read.' },
  'backup/not-empty': { status: 409, zh: '“{where}”里已经有数据；只能恢复到空的地方。', en: '{where} holds data already; a backup is restored to an empty place only.' },
  'backup/nothing-here': { status: 404, zh: '“{where}”里没有数据，没有可备份的。', en: 'There is no data in {where} to back up.' },
  'backup/other-district': { status: 409, zh: '这是“{origin}”的备份，签名密钥对不上，没有恢复任何内容。', en: 'This is a backup of {origin}, and the signing key does not fit; nothing was restored.' },
  'backup/other-master-key': { status: 409, zh: '主密钥不是做备份时的那一把，个人信息会打不开，没有恢复任何内容。', en: 'The master key is not the one of this backup; nothing was restored.' },
  'backup/other-program': { status: 409, zh: '备份里的表 {table}（{column}）本版平台放不下，请用做备份的版本或更新的版本恢复。', en: 'This version has no place for table {table} ({column}) of the backup.' },
  'backup/register-differs': { status: 422, zh: '台账“{register}”恢复出 {records} 条，备份时是 {expected} 条，没有恢复任何内容。', en: 'Register {register} gives {records} records where the backup had {expected}; nothing was restored.' },
  'backup/unknown-register': { status: 409, zh: '备份里有本版平台没有的台账“{register}”，没有恢复任何内容。', en: 'The backup has a register {register} that this version lacks; nothing was restored.' },
  'calendar/no-working-day': { status: 500, zh: '日历里找不到工作日，请检查日历表。', en: 'The calendar has no working day.' },
  'calendar/too-far': { status: 422, zh: '期限太长，算不出到期时间。', en: 'The limit is too long to be reckoned.' },
  'command/too-many': { status: 413, zh: '一次最多 {most} 条，请分批提交。', en: 'At most {most} commands at once.' },
  'condition/field-unknown': { status: 400, zh: '筛选条件里没有“{field}”这个字段。', en: 'There is no field "{field}" to filter by.' },
  'condition/invalid': { status: 400, zh: '筛选条件不对：{reason}', en: 'The filter is wrong: {reason}' },
  'criterion/none-in-force': { status: 409, zh: '{on} 没有有效的标准“{criterion}”，请先在标准管理中补上。', en: 'No version of {criterion} is in force on {on}.' },
  'cli/usage': { status: 400, zh: '命令写得不对：{reason}', en: 'Usage: {reason}' },
  'report/no-file': { status: 404, zh: '找不到或读不了文件“{file}”。', en: 'The file {file} cannot be read.' },
  'demonstration/unfinished': { status: 500, zh: '数据库“{schema}”里有没做完的演示数据，请清空后再启动。', en: 'The schema {schema} holds an unfinished demonstration; empty it and start again.' },
  'erasure/final': { status: 409, zh: '销毁已经执行，它的记录不能再改。', en: 'The erasure has been carried out; its record does not change.' },
  'erasure/kept-for-ever': { status: 409, zh: '这个案卷永久保管，其中的个人信息不能销毁。', en: 'The case is kept permanently; its personal values are not erased.' },
  'erasure/no-key': { status: 409, zh: '这条记录没有可销毁的个人信息，可能已经销毁过。', en: 'The record has no personal values to erase; they may be erased already.' },
  'erasure/not-archived': { status: 409, zh: '这个案件还没有归档，归档并保管期满后才能销毁个人信息。', en: 'The case is not archived; personal values are erased after it has been kept its time.' },
  'erasure/nothing-personal': { status: 422, zh: '这类记录里没有个人信息。', en: 'Records of this kind hold nothing personal.' },
  'erasure/too-early': { status: 409, zh: '保管期到 {until} 为止，期满后才能销毁个人信息。', en: 'It is kept until {until}; personal values are erased after that day.' },
  'exchange/address-invalid': { status: 422, zh: '“{address}”不是系统地址，应以 http:// 或 https:// 开头，不带账号和参数。', en: '"{address}" is no address of a system: it begins with http:// or https:// and has no account or query.' },
  'exchange/connector-unknown': { status: 404, zh: '没有“{connector}”这个接口。', en: 'There is no connector "{connector}".' },
  'exchange/discarded': { status: 409, zh: '这条报文已由 {by} 搁置：{reason}', en: 'The message was laid aside by {by}: {reason}' },
  'exchange/kept-elsewhere': { status: 409, zh: '这些内容由“{system}”维护，请在那里改，改后会自动传来：{fields}', en: '{system} keeps these; change them there and they will come by themselves: {fields}' },
  'exchange/key-missing': { status: 422, zh: '报文的“{at}”处没有编号，不知道说的是哪条记录。', en: 'The message has no key at "{at}".' },
  'exchange/key-unknown': { status: 404, zh: '没有编号为“{key}”的记录，这个接口也不新建记录。', en: 'There is no record with the key "{key}", and the connector makes none.' },
  'exchange/message-malformed': { status: 422, zh: '收到的不是一条报文：{problems}', en: 'What was received is no message: {problems}' },
  'exchange/message-unknown': { status: 404, zh: '没有这条报文。', en: 'There is no such message.' },
  'exchange/not-connected': { status: 409, zh: '“{system}”还没有接通。', en: '{system} is not connected.' },
  'exchange/not-dead': { status: 409, zh: '这条报文不在待处理之列，可能别人刚处理过。', en: 'The message is no dead letter; somebody may have just settled it.' },
  'exchange/not-ordered': { status: 422, zh: '这条报文排不出先后：没有序号，或发送时间 {sentAt} 比现在还晚。', en: 'The message cannot be put in order: it has no number, or was sent at {sentAt}, which is yet to come.' },
  'exchange/refused-there': { status: 422, zh: '对方退回了这条报文：{reason}', en: 'The other system refused the message: {reason}' },
  'exchange/system-unknown': { status: 404, zh: '没有接口通到“{system}”。', en: 'No connector leads to "{system}".' },
  'exchange/taken': { status: 409, zh: '这条报文，或更新的一条，刚被另一个进程办了。', en: 'The message, or a newer one, has just been carried out by another process.' },
  'exchange/too-many': { status: 413, zh: '对账最多 {most} 条。', en: 'At most {most} records can be reconciled.' },
  'exchange/unreachable': { status: 502, zh: '连不上 {where}：{reason}', en: '{where} cannot be reached: {reason}' },
  'exchange/word-unknown': { status: 422, zh: '报文“{at}”处的“{word}”不在对照表里。', en: 'The word "{word}" at "{at}" is in no list.' },
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
  'procedure/form-foreign': { status: 422, zh: '这一步不收这些内容：{fields}', en: 'This step does not take: {fields}' },
  'field/kept-by-procedure': { status: 422, zh: '这些内容由办理步骤写入，不能直接改：{fields}', en: 'These are written by a step of the procedure and cannot be set directly: {fields}' },
  'procedure/form-missing': { status: 422, zh: '这一步还要填写：{fields}', en: 'This step needs: {fields}' },
  'procedure/guarded': { status: 409, zh: '{says}', en: '{says}' },
  'procedure/no-such-action': { status: 404, zh: '没有“{action}”这一步。', en: 'There is no step "{action}".' },
  'procedure/none': { status: 409, zh: '这类记录没有办理程序。', en: 'Records of this kind have no procedure.' },
  'procedure/not-now': { status: 409, zh: '事项现在处于“{state}”，不能做这一步；可能别人刚办过，请刷新。', en: 'The case is in state "{state}", where this step is not possible.' },
  'procedure/reason-missing': { status: 422, zh: '这一步要写明理由。', en: 'This step needs a reason.' },
  'record/duplicate': { status: 409, zh: '这个编号已经登记过了，请核对是否重复。', en: 'This number is already registered.' },
  'record/exists': { status: 409, zh: '这条记录已经有了。', en: 'This record exists already.' },
  'record/id-invalid': { status: 400, zh: '记录标识无效。', en: 'The record id is invalid.' },
  'record/stale': { status: 409, zh: '您打开之后别人改过这条记录，请刷新后再改；您填的内容没有丢。', en: 'Somebody changed the record since you opened it; reload and try again.' },
  'record/unknown': { status: 404, zh: '没有这条记录。', en: 'There is no such record.' },
  'reference/unknown': { status: 422, zh: '引用的记录不存在：{ids}', en: 'It refers to records that do not exist: {ids}' },
  'register/unknown': { status: 404, zh: '没有“{register}”这个台账。', en: 'There is no register "{register}".' },
  'report/empty': { status: 422, zh: '文件是空的，没有可核对的内容。', en: 'The file is empty.' },
  'report/too-large': { status: 413, zh: '文件太大，请分成几份核对。', en: 'The file is too large.' },
  'report/unreadable': { status: 422, zh: '读不出文字：请给 UTF-8 或 GB18030 的文本文件。', en: 'No text can be read: give a text file in UTF-8 or GB18030.' },
  'request/invalid': { status: 400, zh: '请求的格式不对：{problems}', en: 'The request is malformed: {problems}' },
  'request/too-large': { status: 413, zh: '提交的内容太大。', en: 'What was sent is too large.' },
  'request/too-often': { status: 429, zh: '操作太频繁，请稍等片刻。', en: 'Too many requests; wait a moment.' },
  'request/not-found': { status: 404, zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'seal/differs': { status: 422, zh: '签封与内容不符（{what}）：内容被改动，或不是同一份。', en: 'The seal does not fit the content ({what}).' },
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
