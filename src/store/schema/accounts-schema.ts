/** The schema in which a district's accounts stand, apart from its registers (docs/decisions/0031). */
export function accountsSchemaOf(schema: string): string {
  return `${schema}_accounts`;
}
