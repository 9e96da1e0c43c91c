import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { invariant } from '#kernel/error/invariant.ts';
import { FieldApp } from './field-app.tsx';
import { FieldState } from './field-state.ts';
import './field.css';

const host = document.getElementById('root');
invariant(host, 'the page has no root');
const state = await FieldState.open();
createRoot(host).render(<StrictMode><FieldApp state={state} /></StrictMode>);
