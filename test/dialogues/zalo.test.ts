import { playAll } from './dialogues.ts'

// There is nothing to press. How a choice is made does not depend on the database: on PostgreSQL once is enough.
playAll('zalo', process.env.TEST_DATABASE === 'postgres' ? ['words'] : ['digits', 'words'])
