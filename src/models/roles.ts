import type { RoleRule } from '../domain/model.ts'

/** The roles that groups have, as the seeds name them; each model says how many hold it and which it cannot do without. */
export const roles = {
  consultant: {
    id: 'coordinator',
    title: { fi: 'Konsultoija', sv: 'Konsult', en: 'Consultant' },
    count: 'many',
    required: true,
  },
  convener: {
    id: 'coordinator',
    title: { fi: 'Kutsuja ja koordinoija', sv: 'Sammankallare och samordnare', en: 'Convener and coordinator' },
    count: 'many',
    required: true,
  },
  coordinator: {
    id: 'coordinator',
    title: { fi: 'Koordinoija', sv: 'Samordnare', en: 'Coordinator' },
    count: 'many',
    required: true,
  },
  chair: {
    id: 'chair',
    title: { fi: 'Puheenjohtaja', sv: 'Ordförande', en: 'Chair' },
    count: 'one',
    required: false,
  },
  secretary: {
    id: 'secretary',
    title: { fi: 'Sihteeri', sv: 'Sekreterare', en: 'Secretary' },
    count: 'one',
    required: false,
  },
  member: {
    id: 'member',
    title: { fi: 'Jäsen', sv: 'Medlem', en: 'Member' },
    count: 'many',
    required: false,
  },
} as const satisfies Record<string, RoleRule>
