import type { z } from 'zod';

const TYPES: Readonly<Record<string, string>> = {
  string: '应为文字', number: '应为数字', int: '应为整数', boolean: '应为是或否', array: '应为列表', tuple: '应为两个数', object: '应为一组值', record: '应为一组值',
};

/** The sentence for a value that breaks a rule for which its field kind has no words of its own. */
export function ruleOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '不能为空' : (TYPES[issue.expected] ?? '类型不对');
    case 'too_small':
      return issue.origin === 'array' ? `至少 ${issue.minimum} 项` : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? `最多 ${issue.maximum} 项` : issue.origin === 'string' ? `最多 ${issue.maximum} 字` : `不能大于 ${issue.maximum}`;
    case 'unrecognized_keys':
      return `没有这些字段：${issue.keys.join('、')}`;
    default:
      return '格式不对';
  }
}
