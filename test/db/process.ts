// One of several processes on one database; run by processes.test.ts.
//   tsx process.ts migrate URL         prints how many migrations it applied
//   tsx process.ts count URL COUNT     adds 1 to a number COUNT times, each time reading it first
import { openDatabase } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { inTransaction } from '../../src/db/transaction.ts'

const [command, url = '', count = '0'] = process.argv.slice(2)
if (command === 'migrate') process.stdout.write(String((await migrate(url)).length))
if (command === 'count') {
  const { db, close } = await openDatabase(url)
  for (let n = 0; n < Number(count); n++)
    await inTransaction(db, async (tx) => {
      await tx.organisation.updateMany({ where: { code: 'a' }, data: { kind: String(process.pid) } })
      const { name } = await tx.organisation.findUniqueOrThrow({ where: { code: 'a' } })
      await tx.organisation.update({ where: { code: 'a' }, data: { name: String(Number(name) + 1) } })
      const unit = { code: `${process.pid}-${n}`, level: 'branch', openedOn: '2025-07-01' }
      await tx.unit.create({ data: { ...unit, organisation: { connect: { code: 'a' } } } })
    })
  await close()
}
