import type { ErrorData } from '#kernel/error/district-error.ts';
import type { Label } from '#kernel/field/field.ts';

/** What a code means over HTTP and in words. `{name}` takes a value from the refusal's data. */
type Meaning = { readonly status: number; readonly zh: string; readonly en: string };

const MEANINGS: Readonly<Record<string, Meaning>> = {
  'access/denied': { status: 403, zh: '您的岗位没有这项职责，不能这样做。', en: 'Your post has no duty to do this.' },
  'access/not-signed-in': { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  'access/disabled': { status: 403, zh: '这个账号已停用，请联系系统管理员。', en: 'This account is disabled; ask your administrator.' },
  'access/has-left': { status: 403, zh: '您已于 {until} 离岗，不能再办理；如有误请联系系统管理员。', en: 'You left office on {until} and can no longer act; ask your administrator if this is wrong.' },
  'access/no-staff-record': { status: 403, zh: '找不到对应的工作人员记录，请联系系统管理员。', en: 'There is no such staff record; ask your administrator.' },
  'access/not-yet-here': { status: 403, zh: '您的到岗日期是 {since}，到岗后才能办理。', en: 'Your office begins on {since}; until then you cannot act.' },
  'access/password-change-needed': { status: 403, zh: '您的密码是别人设的，请先设自己的密码。', en: 'Somebody else set your password; set your own first.' },
  'access/second-factor-needed': { status: 403, zh: '管理员岗位要用动态验证码，请先设置，再重新办理。', en: 'An administrator needs a second factor; set one up first.' },
  'access/token-reads-only': { status: 403, zh: '本机命令的凭据只能查询，不能改动。', en: 'The token of commands on this machine reads only.' },
  'account/login-invalid': { status: 422, zh: '登录名“{login}”不行：2 至 40 位小写字母和数字，中间可用点、横线或下划线隔开。', en: 'The login "{login}" will not do: 2 to 40 small letters and figures, with single dots, hyphens or underscores between.' },
  'account/login-taken': { status: 409, zh: '这个登录名已有人用，请换一个。', en: 'This login is taken; choose another.' },
  'account/password-wrong': { status: 403, zh: '现在的密码不对。', en: 'The present password is wrong.' },
  'account/published': { status: 403, zh: '演示账号的密码是公开的，不能改，也不能设动态验证码。', en: 'The password of a demonstration account is published: it cannot be changed, nor a second factor set.' },
  'account/second-factor-kept': { status: 403, zh: '管理员岗位必须用动态验证码，不能取消。', en: 'An administrator must keep the second factor.' },
  'account/second-factor-set': { status: 409, zh: '动态验证码已经设置好了；要换设备，请先取消。', en: 'A second factor is set already; take it away before you set another.' },
  'account/session-unknown': { status: 404, zh: '没有这个登录，可能已经退出。', en: 'There is no such session; it may have ended.' },
  'account/staff-taken': { status: 409, zh: '这位工作人员已经有账号。', en: 'This member of staff has an account already.' },
  'account/unknown': { status: 404, zh: '没有账号“{login}”。', en: 'There is no account "{login}".' },
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
  'demonstration/in-the-way': { status: 409, zh: '这个数据目录里是演示数据，不能改成正式使用；请另选一个目录。', en: 'This data folder holds a demonstration and cannot be put to use in earnest; choose another.' },
  'demonstration/unfinished': { status: 500, zh: '数据库“{schema}”里有没做完的演示数据，请清空后再启动。', en: 'The schema {schema} holds an unfinished demonstration; empty it and start again.' },
  'first-run/code-wrong': { status: 403, zh: '开通码不对或已用过；请看最近一次启动时打印的开通码。', en: 'The code is wrong or used; take the one that the last start printed.' },
  'first-run/over': { status: 409, zh: '已经有账号，不能再用开通码；请直接登录。', en: 'There is an account already; sign in.' },
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
  'password/common': { status: 422, zh: '这个密码太常见，容易被猜到，请换一个。', en: 'Too many people choose this password; take another.' },
  'password/contains-name': { status: 422, zh: '密码里不要有您的姓名或登录名。', en: 'The password must not contain your name or login.' },
  'password/too-long': { status: 422, zh: '密码最多 {most} 个字。', en: 'A password has at most {most} characters.' },
  'password/too-short': { status: 422, zh: '密码至少 {least} 个字；一句自己记得住的话最好。', en: 'A password has at least {least} characters; a phrase you remember is best.' },
  'password/unchanged': { status: 422, zh: '新密码和现在的一样，请换一个。', en: 'The new password is the present one; take another.' },
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
  'real-name/agency-refused': { status: 403, zh: '没有查到这家企业对您的授权，请先由企业登记授权。', en: 'No authorisation of this enterprise for you was found.' },
  'real-name/code-wrong': { status: 403, zh: '验证码不对或已过期，请重新获取。', en: 'The code is wrong or over; ask for another.' },
  'real-name/identity-refused': { status: 422, zh: '姓名和身份证号核验不一致，请检查后重填。', en: 'Name and identity number do not match; check both.' },
  'real-name/identity-taken': { status: 409, zh: '这个身份已在另一个账号核验过；请用那个账号，或到窗口办理。', en: 'This identity belongs to another account; use that one or ask at the window.' },
  'real-name/level-too-low': { status: 403, zh: '办这件事需要“{neededTitle}”，还要{missing}。', en: 'This needs the level "{neededTitle}"; you still have to {missing}.' },
  'real-name/no-service': { status: 503, zh: '核验服务还没有接通，暂时不能在线核验，请到窗口办理。', en: 'No verification service is connected; ask at the window.' },
  'real-name/phone-taken': { status: 409, zh: '这个手机号已绑定另一个账号，请先在那个账号解绑，或到窗口办理。', en: 'This phone belongs to another account; unbind it there or ask at the window.' },
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
  'settings/invalid': { status: 500, zh: '设置 {name} 不对：{reason}', en: 'The setting {name} is wrong: {reason}' },
  'sign-in/code-expired': { status: 401, zh: '等待验证码的时间过了，请重新输入登录名和密码。', en: 'The wait for a code is over; begin again with login and password.' },
  'sign-in/locked': { status: 429, zh: '输错次数太多，已暂停登录，请在 {clock}（约 {minutes} 分钟）以后再试。', en: 'Too many failures: signing in is locked until {clock}, for about {minutes} minutes.' },
  'sign-in/sso-unreachable': { status: 502, zh: '统一身份认证连不上，请稍后再试，或用登录名和密码登录。', en: 'The single sign-on cannot be reached; try later, or sign in with a password.' },
  'sign-in/wrong': { status: 401, zh: '登录名、密码或验证码不对，请检查后重试。', en: 'Login, password or code is wrong; check them and try again.' },
  'simulator/not-in-production': { status: 500, zh: '“{simulator}”是模拟器，只能用于演示，已拒绝启动。', en: '{simulator} is a simulator for demonstrations only; it refuses to start.' },
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
