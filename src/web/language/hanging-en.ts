import type { HANGING_ZH } from './hanging-zh-cn.ts';

/** Words of files and comments, in English. */
export const HANGING_EN: Readonly<Record<keyof typeof HANGING_ZH, string>> = {
  files: 'Files',
  filesNone: 'No files yet.',
  filesMore: 'Earlier files',
  fileWithdraw: 'Withdraw',
  fileWithdrawTitle: 'Withdraw "{{name}}"',
  fileWithdrawLead: 'Nobody can open it afterwards; its name, the hash of its content and the reason stay in the log.',
  fileWithdrawReason: 'Why',
  comments: 'Comments',
  commentsNone: 'Nobody has said anything yet.',
  commentsMore: 'Earlier comments',
  comment: 'Comment',
  commentHint: 'To colleagues who see this record; @ mentions somebody',
  commentWho: 'Whoever sees this record sees it',
  commentSay: 'Say',
  commentWithdrawTitle: 'Take this comment back',
  commentWithdrawDo: 'Take back',
  commentWithdrawLead: 'It is no longer shown; what was said stays in the log.',
};
