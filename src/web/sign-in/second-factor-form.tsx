import { QRCode } from 'antd';
import { useState, type ReactNode } from 'react';
import type { SecondFactorWire } from '#kernel/access/sign-in-wire.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { AccountForm } from './account-form.tsx';
import { confirmSecondFactor, offerSecondFactor } from './sign-in-queries.ts';

/** Sets up a second factor: the password, then the picture for the device, then a code that shows it works. */
export function SecondFactorForm({ onSet }: { readonly onSet: () => void }): ReactNode {
  const { word } = useWebWords();
  const [offer, setOffer] = useState<SecondFactorWire>();
  if (!offer) {
    return (
      <AccountForm
        key="password"
        questions={[{ name: 'password', title: word('passwordPresent'), secret: true, autoComplete: 'current-password' }]}
        does={word('secondFactorBegin')}
        onSubmit={async ({ password = '' }) => setOffer(await offerSecondFactor(password))}
      />
    );
  }
  return (
    <>
      <ol className="second-factor">
        <li>
          <p>{word('secondFactorScan')}</p>
          <QRCode value={offer.uri} size={176} type="svg" color="#000000" bgColor="#ffffff" />
          <p className="form-note">{word('secondFactorType')} <code>{offer.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code></p>
        </li>
        <li>
          <p>{word('secondFactorKeep')}</p>
          <pre className="second-factor-codes">{offer.recoveryCodes.join('\n')}</pre>
        </li>
        <li><p>{word('secondFactorShow')}</p></li>
      </ol>
      <AccountForm
        key="code"
        questions={[{ name: 'code', title: word('signInCode'), autoComplete: 'one-time-code', code: true }]}
        does={word('secondFactorDo')}
        onSubmit={async ({ code = '' }) => {
          await confirmSecondFactor(code);
          onSet();
        }}
      />
    </>
  );
}
