import { beforeEach, inject } from 'vitest'

beforeEach(({ skip }) => skip(inject('postgres') === null, 'PostgreSQL does not run here'))
