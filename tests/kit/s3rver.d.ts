declare module 's3rver' {
  /** A small S3 of its own making, for tests. */
  class S3rver {
    constructor(settings: { readonly address: string; readonly port: number; readonly silent: boolean; readonly directory: string; readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly string[] }[] });
    run(): Promise<{ readonly port: number }>;
    close(): Promise<void>;
  }
  export default S3rver;
}
