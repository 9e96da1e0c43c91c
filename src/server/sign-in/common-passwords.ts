/**
 * What many people choose, without the figures and signs that they put round it: the core of a password is compared,
 * so that one line stands for thousands. Drawn up for this program: words of sign-in forms, of this trade and place,
 * keyboard walks, names of affection and the usual English choices.
 */
const COMMON_CORES: ReadonlySet<string> = new Set([
  ...'password passwort passw passwd pass mima mimamima wodemima mypassword yourpassword changeme changethis letmein letmeinnow default secret topsecret'.split(' '),
  ...'admin adminadmin administrator root rootroot guest user username login manager system test testtest testing tester demo sample example temp temporary'.split(' '),
  ...'welcome welcometo hello helloworld nihao nihaoma huanying welcomeback iloveyou loveyou woaini woaiwojia woaizhongguo iloveyouforever lovelove baobei baobao laopo laogong'.split(' '),
  ...'qwerty qwertyuiop qwert asdfgh asdfghjkl asdf zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc qwertyasdf poiuytrewq lkjhgfdsa mnbvcxz abc abcd abcde abcdef abcdefg abcdefgh abcdefghij aaa aaaa'.split(' '),
  ...'china zhongguo henan luohe xicheng shali beijing zhengzhou government zhengfu zhengwu guanweihui gongwuyuan bangong bangongshi danwei'.split(' '),
  ...'dragon monkey football baseball basketball sunshine princess master superman batman pokemon shadow michael jordan computer internet samsung huawei xiaomi apple google facebook tencent taobao alibaba'.split(' '),
  ...'wang wangwei zhang zhangwei lihua liwei chenwei xiaoming zhangsan lisi wangwu'.split(' '),
]);

/** Signs that stand for letters in passwords that mean to be clever. */
const DISGUISES: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/** Rows along which fingers walk. */
const WALKS = ['01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz', 'zyxwvutsrqponmlkjihgfedcba', 'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', '1q2w3e4r5t6y7u8i9o0p', 'qazwsxedcrfvtgbyhnujmikolp'];

/** The longest part of a password that a walk along the keys may cover without making it guessable. */
const WALK_LEAST = 5;

/** The fewest different characters. */
const DIFFERENT_LEAST = 5;

/** Whether many others have chosen this, or something that differs from it only by figures, signs or disguise. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  if (new Set(plain).size < DIFFERENT_LEAST) return true;
  if (isRepeated(plain) || isWalked(plain)) return true;
  // Figures and signs round the core first, then what is inside it: p@ssw0rd2024! and 2024password alike.
  return [plain, undisguised(trimmed(plain)), undisguised(plain)].some((text) => COMMON_CORES.has(lettersOf(text)) || COMMON_CORES.has(lettersOf(trimmed(text))));
}

// A year or a birthday alone, and a short piece said again and again.
function isRepeated(plain: string): boolean {
  if (/^\d{0,13}$/.test(plain)) return true;
  return /^(.{1,5})\1+.{0,4}$/.test(plain);
}

function isWalked(plain: string): boolean {
  let covered = 0;
  for (let start = 0; start < plain.length; ) {
    const length = walkFrom(plain, start);
    covered += length >= WALK_LEAST ? length : 0;
    start += Math.max(1, length >= WALK_LEAST ? length : 1);
  }
  return plain.length - covered < WALK_LEAST;
}

function walkFrom(plain: string, start: number): number {
  let length = 0;
  while (start + length < plain.length && WALKS.some((walk) => walk.includes(plain.slice(start, start + length + 1)))) length += 1;
  return length;
}

function trimmed(text: string): string {
  return text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}]+/gu, '');
}

function undisguised(text: string): string {
  return [...text].map((sign) => DISGUISES[sign] ?? sign).join('');
}
