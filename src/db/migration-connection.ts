/** One connection that nobody else migrates beside. `script` takes several statements, `query` one. */
export interface MigrationConnection {
  begin(): Promise<void>
  query(sql: string): Promise<unknown[][]>
  script(sql: string): Promise<void>
  commit(): Promise<void>
  rollback(): Promise<void>
}
