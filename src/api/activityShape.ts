import { z } from 'zod/v4'

const id = z.string().min(1).max(1000)
const party = z.looseObject({ id, name: z.string().max(1000).nullish(), aadObjectId: z.string().max(100).nullish() })

/**
 * What an activity must look like before the adapter sees it: the adapter answers 500 to `{}`. Only what it and the bot
 * rely on is asked for; everything else passes as it is (Bot Framework activity schema).
 */
const activity = z
  .looseObject({
    type: z.string().min(1).max(100),
    id: z.string().max(1000).nullish(),
    name: z.string().max(200).nullish(),
    channelId: z.string().min(1).max(100),
    serviceUrl: z.url({ protocol: /^https?$/ }).max(2000),
    conversation: z.looseObject({ id, tenantId: z.string().max(100).nullish() }),
    from: party,
    recipient: party,
    text: z
      .string()
      .max(100 * 1024)
      .nullish(),
    locale: z.string().max(100).nullish(),
    channelData: z.looseObject({}).nullish(),
    entities: z.array(z.unknown()).nullish(),
    membersAdded: z.array(party).nullish(),
    membersRemoved: z.array(party).nullish(),
  })
  .refine((a) => a.type !== 'invoke' || Boolean(a.name))

/** Whether the body is an activity that can be handed to the adapter. */
export function isActivity(body: unknown): body is Record<string, unknown> {
  return activity.safeParse(body).success
}
