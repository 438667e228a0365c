import { playAll } from './dialogues.ts'

// How a choice is made does not depend on the database: on PostgreSQL once is enough.
playAll('telegram', process.env.TEST_DATABASE === 'postgres' ? ['press'] : ['press', 'digits', 'words'])
