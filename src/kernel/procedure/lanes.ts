import { fulfils } from '../condition/condition.ts';
import type { Instant } from '../field/day.ts';
import type { Values } from '../register/register.ts';
import type { LaneState } from './case-state.ts';
import { joinOf, type Fork } from './fork.ts';

type Lanes = Readonly<Record<string, LaneState>>;

/** The lanes that a fork opens for a record. */
export function openLanes(fork: Fork, at: Instant, values: Values): Lanes {
  const opened = Object.entries(fork.lanes).filter(([, lane]) => !lane.if || fulfils(lane.if, (name) => values[name]));
  return Object.fromEntries(opened.map(([name, lane]) => [name, { state: lane.initial, since: at }]));
}

/** The lanes after the case has gone on: those that were open are dropped, none is forgotten. */
export function dropLanes(lanes: Lanes): Lanes {
  return Object.fromEntries(
    Object.entries(lanes).map(([name, lane]) => {
      if (lane.result) return [name, lane];
      const { holder: _holder, ...rest } = lane;
      return [name, { ...rest, result: 'dropped' }];
    }),
  );
}

/** Whether the lanes have joined, can't any more, or neither yet. */
export function joinLanes(fork: Fork, lanes: Lanes): 'met' | 'lost' | 'open' {
  const all = Object.entries(lanes).filter(([name]) => Object.hasOwn(fork.lanes, name)).map(([, lane]) => lane);
  return joinOf(fork.needed, all.length, all.filter((lane) => lane.result === 'done').length, all.filter((lane) => lane.result === 'failed').length);
}
