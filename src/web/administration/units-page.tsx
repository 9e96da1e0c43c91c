import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Tree } from 'antd';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import { FormDrawer } from '#furniture/form/form-drawer.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { recordHref } from '#furniture/source/href.ts';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { ShowValue } from '#furniture/value/show-value.tsx';
import { say } from '#furniture/value/language.ts';
import { createFields } from '../registers/create-fields.ts';
import { filledOf } from '../records/filled.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { wholeRegisterQuery } from './administration-queries.ts';
import { MoveUnitDialog } from './move-unit-dialog.tsx';
import { UnitStaff } from './unit-staff.tsx';
import { countBelow, treeOfUnits, type UnitNode } from './unit-tree.ts';
import './administration.css';

const route = getRouteApi('/administration/units');

/** The units as a tree, and of the one that is chosen what it is, where it stands and who works in it. */
export function UnitsPage(): ReactNode {
  const { word } = useWebWords();
  const { catalogue } = useSource();
  const register = findRegister(catalogue, 'unit');
  const units = useQuery({ ...wholeRegisterQuery('unit'), enabled: register !== undefined });
  usePageTitle(word('admin.units'));
  if (!register) return <div className="page"><EmptyNotice>{word('registerNone')}</EmptyNotice></div>;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{word('admin.units')}</h1>
        <div className="page-tools">{register.mayWrite && units.data?.length === 0 && <NewUnitButton register={register} />}</div>
      </div>
      {units.isError && <ProblemNotice error={units.error} retry={() => void units.refetch()} />}
      {units.isPending && <Skeleton lines={10} />}
      {units.data && (units.data.length === 0 ? <EmptyNotice>{word('admin.unitsNone')}</EmptyNotice> : <UnitsInTree register={register} units={units.data} />)}
    </div>
  );
}

function UnitsInTree({ register, units }: { readonly register: RegisterWire; readonly units: readonly RecordWire[] }): ReactNode {
  const { word } = useWebWords();
  const navigate = useNavigate();
  const search = route.useSearch();
  const [moving, setMoving] = useState<{ readonly unit: RecordWire; readonly to?: string }>();
  const [moved, setMoved] = useState<UnitMoved>();
  const [active, setActive] = useState<string>();
  const tree = treeOfUnits(units);
  const chosen = units.find((unit) => unit.id === (search.unit ?? tree[0]?.key));
  const choose = (unit: string | undefined): void => void navigate({ to: '/administration/units', search: { unit }, replace: true, resetScroll: false });
  // The same as dragging, for the keyboard: the unit under the cursor is taken by M, and the dialog asks where it goes.
  const takeByKey = (event: KeyboardEvent): void => {
    const unit = units.find((one) => one.id === (active ?? chosen?.id));
    if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || event.altKey || !unit || !register.mayWrite) return;
    event.preventDefault();
    setMoving({ unit });
  };
  // Units have no order of their own: wherever on another a unit is let go, it is meant to stand under it.
  const drop = (dragged: string, onto: string): void => {
    const unit = units.find((one) => one.id === dragged);
    if (unit && dragged !== onto) setMoving({ unit, to: onto });
  };
  return (
    <>
    {moved && <MovedBar moved={moved} units={units} onDone={() => setMoved(undefined)} />}
    <div className="units">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the tree, seen from around it */}
      <nav className="units-tree" aria-label={word('admin.units')} onKeyDown={takeByKey}>
        <Tree<UnitNode>
          blockNode defaultExpandAll treeData={tree} selectedKeys={chosen ? [chosen.id] : []} draggable={register.mayWrite ? { icon: false } : false}
          onActiveChange={(key) => setActive(key === undefined || key === null ? undefined : String(key))}
          onSelect={(keys) => choose(keys[0] === undefined ? chosen?.id : String(keys[0]))} dropIndicatorRender={() => <></>} onDrop={({ dragNode, node }) => drop(dragNode.key, node.key)}
        />
        {register.mayWrite && <p className="units-keys">{word('admin.unitKeys')}</p>}
      </nav>
      {chosen && <UnitCard key={chosen.id} register={register} unit={chosen} units={units} onMove={() => setMoving({ unit: chosen })} />}
      {moving && <MoveUnitDialog unit={moving.unit} to={moving.to} tree={tree} below={countBelow(tree, moving.unit.id)} onMoved={() => setMoved({ unit: moving.unit.id, from: moving.unit.values.parent === undefined ? undefined : String(moving.unit.values.parent) })} onClose={() => setMoving(undefined)} />}
    </div>
    </>
  );
}

type UnitMoved = { readonly unit: string; readonly from: string | undefined };

/** Says what was moved, and moves it back: a change of its own, so that the journal keeps both. */
function MovedBar({ moved, units, onDone }: { readonly moved: UnitMoved; readonly units: readonly RecordWire[]; readonly onDone: () => void }): ReactNode {
  const { word } = useWebWords();
  const source = useSource();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  const unit = units.find((one) => one.id === moved.unit);
  const nameOf = (id: unknown): string => String(units.find((one) => one.id === id)?.values.name ?? word('admin.unitTop'));
  if (!unit) return null;
  const back = async (): Promise<void> => {
    try {
      await source.send({ do: 'update', register: 'unit', id: unit.id, expect: unit.version, set: { parent: moved.from ?? null } });
      await client.invalidateQueries({ queryKey: ['records'] });
      onDone();
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <>
      <output className="unit-moved"><span>{word('admin.unitMoved', { unit: String(unit.values.name), to: nameOf(unit.values.parent) })}</span><button type="button" className="button-plain" onClick={() => void back()}>{word('admin.unitMoveBack', { from: nameOf(moved.from) })}</button></output>
      {error !== undefined && <ProblemNotice error={error} />}
    </>
  );
}

type UnitCardProps = { readonly register: RegisterWire; readonly unit: RecordWire; readonly units: readonly RecordWire[]; readonly onMove: () => void };

function UnitCard({ register, unit, units, onMove }: UnitCardProps): ReactNode {
  const { word, language } = useWebWords();
  const parent = units.find((one) => one.id === unit.values.parent);
  return (
    <section className="unit-card" aria-label={String(unit.values.name)}>
      <div className="unit-head">
        <h2><a href={recordHref('unit', unit.id)}>{String(unit.values.name)}</a></h2>
        {register.mayWrite && <span className="row-actions"><button type="button" className="button-plain" onClick={onMove}>{word('admin.unitMove')}</button><NewUnitButton register={register} parent={unit} /></span>}
      </div>
      <p className="unit-facts">
        {register.fields.filter((field) => field.name === 'kind' || field.name === 'powerBasis').map((field) => <span key={field.name}><small>{say(field.title, language)}</small> <ShowValue field={field} value={unit.values[field.name]} refs={{}} /></span>)}
        <span><small>{word('admin.unitParent')}</small> {parent ? String(parent.values.name) : '—'}</span>
      </p>
      <UnitStaff unit={unit} />
    </section>
  );
}

function NewUnitButton({ register, parent }: { readonly register: RegisterWire; readonly parent?: RecordWire }): ReactNode {
  const { word } = useWebWords();
  const source = useSource();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const title = word(parent ? 'admin.unitNewBelow' : 'admin.unitNew');
  return (
    <>
      {parent ? <button type="button" className="button-plain" onClick={() => setOpen(true)}>{title}</button> : <Button type="primary" onClick={() => setOpen(true)}>{title}</Button>}
      {open && (
        <FormDrawer
          title={title} purpose={word('createPurpose')} asked={createFields(register)} start={parent ? { parent: parent.id } : {}} refs={parent ? { [parent.id]: String(parent.values.name) } : {}} reason={false} does={title} onClose={() => setOpen(false)}
          onSubmit={async (values) => {
            await source.send({ do: 'create', register: register.id, set: { ...(parent ? { parent: parent.id } : {}), ...filledOf(values) } });
            await client.invalidateQueries({ queryKey: ['records'] });
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
