import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FieldValue } from '#kernel/field/field.ts';
import { listViewText, type ListView } from '#kernel/register/list-view.ts';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { MOST_VIEWS, movedViews, readSavedViews, VIEW_REGISTER, viewsOf, type SavedView } from './saved-views.ts';

type Set = Readonly<Record<string, FieldValue | null>>;

/** The views of a register, and what can be done with mine; each change is a record's. */
export type SavedViews = {
  /** Whether I can have any: the three administrators see no business and save no views of it. */
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly views: readonly SavedView[];
  readonly names: Readonly<Record<string, string>>;
  readonly create: (name: string, content: ListView, set?: Set) => Promise<string>;
  readonly change: (view: string, set: Set) => Promise<void>;
  readonly opensWith: (view: SavedView, on: boolean) => Promise<void>;
  readonly move: (view: string, to: number) => Promise<void>;
};

/** Reads and keeps the views of a register. */
export function useSavedViews(register: string): SavedViews {
  const source = useSource();
  const client = useQueryClient();
  const { me } = source.catalogue;
  const declared = findRegister(source.catalogue, VIEW_REGISTER);
  const isOpen = declared?.mayWrite === true && me.duties.length > 0;
  const query = { where: viewsOf(register), sort: 'id', limit: MOST_VIEWS };
  const found = useQuery({ queryKey: ['records', VIEW_REGISTER, query], queryFn: ({ signal }) => source.listRecords(VIEW_REGISTER, query, signal), enabled: isOpen });
  const views = useMemo(() => readSavedViews(found.data?.rows ?? [], me.id), [found.data, me.id]);
  const settle = (): Promise<void> => client.invalidateQueries({ queryKey: ['records', VIEW_REGISTER] });
  const set = async (id: string, values: Set): Promise<void> => void (await source.send({ do: 'update', register: VIEW_REGISTER, id, set: values }));
  return {
    isOpen, isPending: isOpen && found.isPending, views, names: found.data?.refs ?? {},
    create: async (name, content, values = {}) => {
      const filled = Object.fromEntries(Object.entries(values).filter((entry): entry is [string, FieldValue] => entry[1] !== null));
      const { record } = await source.send({ do: 'create', register: VIEW_REGISTER, set: { name, register, content: listViewText(content), owner: me.id, place: views.filter((view) => view.isMine).length, ...filled } });
      await settle();
      return record.id;
    },
    change: async (id, values) => {
      await set(id, values);
      await settle();
    },
    opensWith: async (view, on) => {
      for (const other of views) if (other.isMine && other.opens && other.id !== view.id) await set(other.id, { opens: null });
      await set(view.id, { opens: on ? true : null });
      await settle();
    },
    move: async (id, to) => {
      for (const { id: moved, place } of movedViews(views, id, to) ?? []) await set(moved, { place });
      await settle();
    },
  };
}
