import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DistrictError } from '#kernel/error/district-error.ts';
import { emailGateway } from './email-gateway.ts';
import type { NoticeGateway } from './notice-gateway.ts';
import { smsGateway } from './sms-gateway.ts';

const Environment = z.object({
  SHALI_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SHALI_SMTP_FROM: z.email().optional(),
  SHALI_SMTP_PASSWORD_FILE: z.string().min(1).optional(),
  SHALI_SMS_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  SHALI_SMS_SECRET_FILE: z.string().min(1).optional(),
});

/**
 * The ways out as the environment says; none without a setting. Secrets stand in files, so that no list of processes shows them.
 * @throws DistrictError `settings/invalid` that names the variable.
 */
export function readGateways(environment: Readonly<Record<string, string | undefined>>, now: () => string): readonly NoticeGateway[] {
  const read = Environment.safeParse(environment);
  if (!read.success) throw wrong(read.error.issues[0]?.path.join('.') ?? '', read.error.issues[0]?.message ?? '');
  const { SHALI_SMTP_URL: smtp, SHALI_SMTP_FROM: from, SHALI_SMTP_PASSWORD_FILE: passwordFile, SHALI_SMS_ADDRESS: sms, SHALI_SMS_SECRET_FILE: secretFile } = read.data;
  const gateways: NoticeGateway[] = [];
  if (smtp) {
    const { hostname, port, protocol, username, password } = new URL(smtp);
    if (!from) throw wrong('SHALI_SMTP_FROM', '配置了 SHALI_SMTP_URL 就必须填写 is needed with SHALI_SMTP_URL');
    if (password) throw wrong('SHALI_SMTP_URL', '口令请放在 SHALI_SMTP_PASSWORD_FILE 指的文件里 put the password into a file');
    const secure = protocol === 'smtps:';
    gateways.push(emailGateway({ host: hostname, port: Number(port || (secure ? 465 : 25)), secure, from, ...(username ? { user: decodeURIComponent(username), ...(passwordFile ? { password: readSecret('SHALI_SMTP_PASSWORD_FILE', passwordFile) } : {}) } : {}) }));
  }
  if (sms) {
    if (!secretFile) throw wrong('SHALI_SMS_SECRET_FILE', '配置了 SHALI_SMS_ADDRESS 就必须填写 is needed with SHALI_SMS_ADDRESS');
    gateways.push(smsGateway({ address: sms, secret: new TextEncoder().encode(readSecret('SHALI_SMS_SECRET_FILE', secretFile)), now }));
  }
  return gateways;
}

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new DistrictError('settings/invalid', { name, reason: '文件读不了 the file cannot be read' }, { cause });
  }
}

function wrong(name: string, reason: string): DistrictError {
  return new DistrictError('settings/invalid', { name, reason });
}
