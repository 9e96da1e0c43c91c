import { createHmac } from 'node:crypto';

/** A secret as its receiver keeps it. */
export function secretText(secret: Uint8Array): string {
  return `whsec_${Buffer.from(secret).toString('base64')}`;
}

/**
 * The headers that sign a message by Standard Webhooks: HMAC-SHA256 over id, time in seconds and body, each secret's
 * signature parted by a space, so that a receiver can change secrets without losing a message.
 */
export function signatureHeaders(id: string, seconds: number, body: string, secrets: readonly Uint8Array[]): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const signatures = secrets.map((secret) => `v1,${createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')}`);
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signatures.join(' ') };
}
