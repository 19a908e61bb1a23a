import type { OperatingModel } from '../domain/model.ts'
import { m2 } from './m2.ts'
import { m3 } from './m3.ts'

/** The operating models of the service, by id. Adding a model is one file and its line here. */
export const models: Record<string, OperatingModel> = { M2: m2, M3: m3 }
