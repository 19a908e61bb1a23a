import {
  Badge,
  Button,
  Card,
  Checkbox,
  Dialog,
  DialogBody,
  DialogSurface,
  DialogTitle,
  Field,
  FluentProvider,
  Input,
  Link,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  SkeletonItem,
  Spinner,
  Tab,
  TabList,
  Textarea,
  teamsLightTheme,
} from '@fluentui/react-components'
import { app, authentication } from '@microsoft/teams-js'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

/** What a page of Fluent and teams-js costs that does nothing: some twenty parts, shown once Teams has given a token. */
function Bare() {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    void app
      .initialize()
      .then(() => authentication.getAuthToken())
      .then(() => setReady(true))
  }, [])
  return (
    <FluentProvider theme={teamsLightTheme}>
      {ready ? (
        <main>
          <TabList defaultSelectedValue="one">
            <Tab value="one">One</Tab>
          </TabList>
          <MessageBar>
            <MessageBarBody>Message</MessageBarBody>
          </MessageBar>
          <Card>
            <Badge>Badge</Badge> <Link href="#">Link</Link>
            <SkeletonItem />
            <Checkbox label="Checkbox" />
            <Field label="Field">
              <Input />
            </Field>
            <Textarea aria-label="Text" />
            <Select aria-label="Select" />
            <RadioGroup>
              <Radio label="Radio" value="one" />
            </RadioGroup>
          </Card>
          <ul>
            <li>
              <Button appearance="primary">Button</Button>
            </li>
          </ul>
          <Dialog>
            <DialogSurface>
              <DialogBody>
                <DialogTitle>Dialog</DialogTitle>
              </DialogBody>
            </DialogSurface>
          </Dialog>
        </main>
      ) : (
        <Spinner aria-label="Loading" />
      )}
    </FluentProvider>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Bare />)
