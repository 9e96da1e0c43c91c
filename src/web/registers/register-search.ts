/** What a register's address may hold. */
export type RegisterSearch = { readonly q?: string; readonly where?: unknown; readonly sort?: string };
