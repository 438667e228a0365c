import { PrismaPg } from '@prisma/adapter-pg'

/** One statement to the PostgreSQL server itself, outside any transaction. */
export async function administer(server: string, statement: string): Promise<void> {
  const connection = await new PrismaPg({ connectionString: server, max: 1 }).connect()
  try {
    await connection.underlyingDriver().query(statement)
  } finally {
    await connection.dispose()
  }
}
