import type { Chance } from '#kernel/chance/chance.ts';

// Uncommon syllables in threes, so that no enterprise, street or person that exists is meant.
const FIRST = [...'沅珩砚澍岑琰煦翊昀珺芃霁蓁汀菡璟珞榆栩桁槿濯璘'];
const SECOND = [...'禾岚屿舟野陌渡汐笙垚峤柠简辽淳砌笺荻芷'];
const MARKS = FIRST.length * SECOND.length * SECOND.length;
// Has no divisor in common with the number of marks, so that every mark comes up once before any comes up again.
const STRIDE = 3889;
const SURNAMES = [...'司欧尚苗桑柏费娄邬冉荀漆郜郦'];
const GIVEN = [...'砚禾岚屿舟陌汐笙垚峤柠芃霁蓁菡栩珩璟澍'];
/** Roads that exist nowhere. */
export const ROADS: readonly string[] = ['汀兰路', '砚溪路', '珩山路', '霁云街', '澍园路', '蓁野路', '菡渡路', '栩川街', '泓汐路', '璟禾街'];

/** An invented mark 字号 by its place in the list of all of them; it differs for every place. */
export function markOf(index: number): string {
  const place = (index * STRIDE) % MARKS;
  const first = FIRST[Math.floor(place / (SECOND.length * SECOND.length))]!;
  const second = SECOND[Math.floor(place / SECOND.length) % SECOND.length]!;
  const third = SECOND[place % SECOND.length]!;
  return `${first}${second}${third}${index < MARKS ? '' : markOf(Math.floor(index / MARKS))}`;
}

/** An invented person's name. */
export function personName(chance: Chance): string {
  return `${chance.pick(SURNAMES)}${chance.pick(GIVEN)}${chance.luck(0.6) ? chance.pick(GIVEN) : ''}`;
}

/** A telephone number that reads as made up. */
export function phoneNumber(chance: Chance): string {
  return `1390000${String(chance.whole(0, 9999)).padStart(4, '0')}`;
}

/** An address on an invented road. */
export function address(chance: Chance): string {
  return `西城区${chance.pick(ROADS)}${chance.whole(1, 280)}号`;
}
