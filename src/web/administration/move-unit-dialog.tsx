import { useQueryClient } from '@tanstack/react-query';
import { TreeSelect } from 'antd';
import { useState, type ReactNode } from 'react';
import type { RecordWire } from '#kernel/desk/wire.ts';
import { useSource } from '#furniture/source/source.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { UnitMovePreviewPart } from './unit-move-preview.tsx';
import type { UnitNode } from './unit-tree.ts';

type MoveUnitDialogProps = { readonly unit: RecordWire; readonly to: string | undefined; readonly tree: UnitNode[]; readonly below: number; readonly onMoved: () => void; readonly onClose: () => void };

/** Moves a unit with all that is below it; what its people see changes with it at once, so it is asked once more. */
export function MoveUnitDialog({ unit, to: start, tree, below, onMoved, onClose }: MoveUnitDialogProps): ReactNode {
  const { word } = useWebWords();
  const source = useSource();
  const client = useQueryClient();
  const from = unit.values.parent === undefined ? undefined : String(unit.values.parent);
  const [to, setTo] = useState<string | undefined>(start ?? from);
  const name = String(unit.values.name);
  const move = async (): Promise<void> => {
    await source.send({ do: 'update', register: 'unit', id: unit.id, expect: unit.version, set: { parent: to ?? null } });
    await client.invalidateQueries({ queryKey: ['records'] });
    onMoved();
  };
  return (
    <ConfirmDialog title={word('admin.unitMoveTitle', { unit: name })} does={word('admin.unitMove')} onClose={onClose} onDo={move}>
      <p>{word('admin.unitMoveLead', { unit: name, below })}</p>
      <div className="form-field">
        <label htmlFor="move-to">{word('admin.unitMoveTo')}</label>
        <TreeSelect<string, UnitNode> id="move-to" style={{ width: '100%' }} allowClear treeDefaultExpandAll showSearch={{ treeNodeFilterProp: 'title' }} treeData={tree} value={to} placeholder={word('admin.unitTop')} onChange={(value: string | undefined) => setTo(value)} />
      </div>
      {to !== from && <UnitMovePreviewPart unit={unit.id} to={to} />}
    </ConfirmDialog>
  );
}
