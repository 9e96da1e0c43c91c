import { Select, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { findLinked, linkTo } from '#kernel/field/record-link.ts';
import { useSource } from '../source/source.ts';
import { say } from '../value/language.ts';
import { useWords } from '../words/use-words.ts';
import type { FieldInputProps } from './field-input-props.ts';
import { ReferenceInput } from './reference-input.tsx';

/** Finds a record of any register: the register first, then the record by typing its name. */
export function RecordInput(props: FieldInputProps): ReactNode {
  const { id, field, value, onChange, refs } = props;
  const { language } = useWords();
  const { catalogue } = useSource();
  const linked = value === undefined ? undefined : findLinked(String(value));
  const [chosen, setChosen] = useState(linked?.register);
  const options = catalogue.registers.map((register) => ({ value: register.id, label: say(register.title, language) }));
  const choose = (next: string | undefined): void => {
    setChosen(next);
    if (linked) onChange(undefined);
  };
  const name = linked && refs[String(value)];
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Select<string> id={id} style={{ width: '100%' }} showSearch={{ optionFilterProp: 'label' }} allowClear={field.optional} options={options} {...(chosen ? { value: chosen } : {})} onChange={choose} />
      {chosen && (
        <ReferenceInput
          {...props}
          key={chosen}
          id={`${id}-record`}
          label={options.find((one) => one.value === chosen)?.label ?? chosen}
          field={{ ...field, widget: 'reference', of: chosen }}
          value={linked?.id}
          refs={name ? { ...refs, [linked.id]: name } : refs}
          onChange={(record) => onChange(record === undefined ? undefined : linkTo(chosen, String(record)))}
        />
      )}
    </Space>
  );
}
