import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { findHost } from './host.ts'

// The page shows the shape of a list until it is known who asks (index.html).
const root = document.getElementById('root')
if (root) createRoot(root).render(<App found={await findHost()} />)
