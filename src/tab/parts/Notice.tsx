import { Button, Link } from '@fluentui/react-components'

/** A page or a list that has nothing to show: why, and what to do. */
export function Notice({
  title,
  hint,
  action,
  link,
}: {
  title: string
  hint: string
  action?: { press: () => void; label: string }
  link?: { href: string; label: string }
}) {
  return (
    <div className="notice">
      <svg viewBox="0 0 64 48" aria-hidden="true" className="noticePicture">
        <circle cx="24" cy="24" r="16" />
        <circle cx="40" cy="24" r="16" />
      </svg>
      <h2 className="title">{title}</h2>
      <p className="hint">{hint}</p>
      {action && (
        <Button appearance="primary" onClick={action.press}>
          {action.label}
        </Button>
      )}
      {link && (
        <Link href={link.href} target="_blank" rel="noreferrer">
          {link.label}
        </Link>
      )}
    </div>
  )
}
