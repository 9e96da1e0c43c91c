import type { ReactNode } from 'react';
import type { NewPassword } from '#kernel/access/sign-in-wire.ts';
import { FormDrawer } from '#furniture/form/form-drawer.tsx';
import { useWebWords } from '../language/use-web-words.ts';
import { addUser } from './administration-queries.ts';
import { askedField } from './asked-field.ts';
import { bothWords } from './both-words.ts';

/** Makes an account for somebody of the staff; the password that comes of it is shown once. */
export function NewUserDrawer({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: (made: NewPassword) => void }): ReactNode {
  const { word } = useWebWords();
  const asked = [
    askedField('staff', bothWords(word('admin.staff')), { widget: 'reference', of: 'staff', help: bothWords(word('admin.userStaffHelp')) }),
    askedField('login', bothWords(word('signInLogin')), { help: bothWords(word('firstRunLoginNote')) }),
  ];
  return (
    <FormDrawer
      title={word('admin.userNew')} purpose={word('admin.userNewPurpose')} asked={asked} start={{}} refs={{}} reason={false} does={word('admin.userMake')} onClose={onClose}
      onSubmit={async ({ login, staff }) => onMade(await addUser(String(login), String(staff)))}
    />
  );
}
