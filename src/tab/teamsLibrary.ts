// What of teams-js is used, named: handed around whole, all of it would be loaded, three times as much.
export { app, authentication, FrameContexts, pages } from '@microsoft/teams-js'
