import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPassword, PASSWORD_LEAST, PASSWORD_MOST } from './password-rules.ts';

const holder = { login: 'shen.yunzhou', name: '沈云舟' };
const codeOf = (password: string): string | undefined => {
  try {
    checkPassword(password, holder);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('password rules (docs/rules/sign-in.md)', () => {
  test('P1 a password has at least 10 and at most 128 characters, counted as people count them', () => {
    expect(codeOf('竹影扫阶尘')).toBe('password/too-short');
    expect(codeOf('月穿潭底水无痕竹影扫')).toBeUndefined();
    expect(codeOf('b7k'.repeat(PASSWORD_MOST))).toBe('password/too-long');
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: PASSWORD_LEAST - 1 }).filter((text) => [...text].length < PASSWORD_LEAST), (text) => {
      expect(codeOf(text)).toBe('password/too-short');
    }));
  });

  test.each(['password123', 'P@ssw0rd2024!', '1234567890', '0987654321', 'qwertyuiop', '1q2w3e4r5t', 'aaaaaaaaaaaa', 'abcabcabcabc', 'woaini1314520', 'admin@2024!!', '2024administrator', '20241231', '202412312024', 'xicheng2024', 'Huawei@12345', 'zhangsan123456'])('P2 %s is one that many choose, and is refused', (password) => {
    expect(codeOf(password)).toBe(password.length < PASSWORD_LEAST ? 'password/too-short' : 'password/common');
  });

  test.each(['shen.yunzhou', 'xx-yunzhou-99x', '我是沈云舟呀你好呀朋友', 'YUNZHOU-kestrel'])('P3 %s contains the name of its holder, and is refused', (password) => {
    expect(codeOf(password)).toBe('password/contains-name');
  });

  test.each(['correct-horse-battery', 'heron at the weir 7', '湖畔白鹭三两只飞过桥头', 'vK8#rt2LqZ', 'xicheng-heron-yanshi'])('P4 %s is taken: no kinds of characters are demanded', (password) => {
    expect(codeOf(password)).toBeUndefined();
  });

  test('P5 whatever the text, the answer is a rule or none, never an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect([undefined, 'password/too-short', 'password/too-long', 'password/common', 'password/contains-name']).toContain(codeOf(text));
    }), { numRuns: 300 });
  });
});
