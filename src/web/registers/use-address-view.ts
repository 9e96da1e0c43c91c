import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { ListView } from '#kernel/register/list-view.ts';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { isBare, searchOfView, viewOfSearch } from './address-view.ts';
import type { RegisterSearch } from './register-search.ts';
import { openingView, type SavedView } from './saved-views.ts';
import { useSavedViews, type SavedViews } from './use-saved-views.ts';

const route = getRouteApi('/registers/$register');

/** Nothing opens by itself where an address says so. */
const WHOLE = 'all';

/** The view that the address says, and the ways to change it; the address always says the whole view. */
export type AddressView = {
  /** The views are not known yet, so the register waits with what it opens with. */
  readonly isOpening: boolean;
  readonly view: ListView;
  /** Conditions that the register can't show me. */
  readonly dropped: number;
  readonly current: SavedView | undefined;
  readonly saved: SavedViews;
  /** The record beside the list. */
  readonly at: string | undefined;
  readonly change: (view: Partial<ListView>) => void;
  readonly open: (view: { readonly id: string; readonly content: ListView } | undefined) => void;
  readonly show: (record: string | undefined) => void;
};

/** Reads the view of a register from its address, and opens a register that is asked for bare with its opening view. */
export function useAddressView(register: string): AddressView {
  const { catalogue } = useSource();
  const search = route.useSearch();
  const navigate = useNavigate();
  const saved = useSavedViews(register);
  const declared = findRegister(catalogue, register);
  const go = (next: RegisterSearch): void => void navigate({ to: '/registers/$register', params: { register }, search: next, replace: true, resetScroll: false });
  const isAsked = isBare(search) && search.view !== WHOLE;
  const current = saved.views.find((one) => one.id === search.view);
  const opening = isAsked && !saved.isPending ? (current ?? (search.view === undefined ? openingView(saved.views) : undefined)) : undefined;
  const content = opening && searchOfView(opening.content);
  const isFollowed = opening !== undefined && (search.view !== opening.id || !isBare(content ?? {}));
  useEffect(() => {
    if (isFollowed && opening) go({ ...searchOfView(opening.content), view: opening.id, at: search.at });
  });
  const fitted = useMemo(() => (declared ? viewOfSearch(declared, search) : { view: {}, dropped: 0 }), [declared, search]);
  return {
    isOpening: (isAsked && saved.isPending) || isFollowed,
    view: fitted.view, dropped: fitted.dropped, current, saved, at: search.at,
    change: (changed) => {
      const next = searchOfView({ ...fitted.view, ...changed });
      go({ ...next, view: isBare(next) ? WHOLE : search.view, at: search.at });
    },
    open: (view) => go(view ? { ...searchOfView(view.content), view: view.id } : { view: WHOLE }),
    show: (record) => go({ ...search, at: record }),
  };
}
