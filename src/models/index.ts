import type { OperatingModel } from '../domain/model.ts'
import { checkModels } from './check.ts'
import { m1 } from './m1.ts'
import { m2 } from './m2.ts'
import { m3 } from './m3.ts'
import { m4 } from './m4.ts'
import { m5 } from './m5.ts'
import { m6 } from './m6.ts'

/** The operating models of the service, by id. Adding a model is one file, its texts and its line here. */
export const models: Record<string, OperatingModel> = { M1: m1, M2: m2, M3: m3, M4: m4, M5: m5, M6: m6 }

checkModels(models)
