import { TableClient } from '@azure/data-tables'

test('the tests have a table store of their own', async () => {
  const table = TableClient.fromConnectionString(process.env.TEST_STORAGE ?? '', 'setup', {
    allowInsecureConnection: true,
  })
  await table.createTable()
  await table.createEntity({ partitionKey: 'a', rowKey: 'b', word: 'hei' })
  expect(await table.getEntity('a', 'b')).toMatchObject({ word: 'hei' })
})
