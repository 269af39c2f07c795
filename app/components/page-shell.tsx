import type { ReactNode } from "react";
import { Logo } from "#app/components/logo.tsx";

export interface Viewer {
  displayName: string;
  role: "client" | "owner" | "moderator" | "admin";
}

interface PageShellProps {
  /** Null when nobody is signed in. */
  viewer: Viewer | null;
  /** True on a site that runs on the drawn demo. */
  demo: boolean;
  /** The path of this page, to mark its place in the navigation. */
  currentPath?: string;
  children: ReactNode;
}

const NAVIGATION = [
  { href: "/clinics", label: "Find a clinic" },
  { href: "/check-photo", label: "Check a photo" },
  { href: "/method", label: "How the score works" },
  { href: "/decisions", label: "Decisions" },
];

const WORKPLACE: Record<Viewer["role"], { href: string; label: string }[]> = {
  client: [],
  owner: [{ href: "/manage", label: "Your clinic" }],
  moderator: [{ href: "/moderation", label: "Moderation" }],
  admin: [
    { href: "/moderation", label: "Moderation" },
    { href: "/admin", label: "Admin" },
  ],
};

/** The frame of every page: skip link, masthead, the page's own content and the statement of who owns the site. */
export function PageShell({ viewer, demo, currentPath, children }: PageShellProps) {
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      {demo && (
        <aside className="demo-bar" aria-label="About this site">
          <p className="page">Everything here is a drawn demo: no clinic, person, photo or review on this site is real.</p>
        </aside>
      )}
      <header className="masthead">
        <div className="page masthead-row">
          <a className="wordmark" href="/" aria-label="Scalpmark, home">
            <Logo />
            Scalpmark
          </a>
          <nav className={viewer ? "masthead-account masthead-signed-in" : "masthead-account"} aria-label="Account">
            <ul>
              <AccountLinks viewer={viewer} currentPath={currentPath} />
            </ul>
          </nav>
          <nav className="masthead-nav" aria-label="Main">
            <ul>
              {NAVIGATION.map((link) => (
                <NavigationLink key={link.href} {...link} currentPath={currentPath} />
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="main" className="main page" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  );
}

function NavigationLink({ href, label, currentPath = "" }: { href: string; label: string; currentPath?: string }) {
  const here = currentPath === href ? "page" : currentPath.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <li>
      <a href={href} aria-current={here}>
        {label}
      </a>
    </li>
  );
}

function AccountLinks({ viewer, currentPath }: { viewer: Viewer | null; currentPath?: string }) {
  if (!viewer)
    return (
      <>
        <NavigationLink href="/sign-in" label="Sign in" currentPath={currentPath} />
        <NavigationLink href="/sign-up" label="Join" currentPath={currentPath} />
      </>
    );
  return (
    <>
      {WORKPLACE[viewer.role].map((link) => (
        <NavigationLink key={link.href} {...link} currentPath={currentPath} />
      ))}
      <NavigationLink href="/account" label={viewer.displayName} currentPath={currentPath} />
      <li>
        <form method="post" action="/sign-out">
          <button type="submit">Sign out</button>
        </form>
      </li>
    </>
  );
}

function Footer() {
  return (
    <footer className="footer">
      <div className="page footer-grid">
        <div className="stack-tight">
          <p>
            <strong>Scalpmark takes no money from clinics.</strong>
          </p>
          <p>
            Nobody can pay for a place in the results, a better score or the removal of a review. The score is computed from published rules
            and can be recomputed by anyone.
          </p>
        </div>
        <div className="stack-tight">
          <p>
            <strong>Not medical advice.</strong>
          </p>
          <p>
            Scalpmark says what was checked and what clients reported. It does not say whether a treatment is right for you. Evidence that
            was checked is no promise of a result.
          </p>
        </div>
        <nav aria-label="Footer">
          <ul>
            <li>
              <a href="/clinics">Find a clinic</a>
            </li>
            <li>
              <a href="/shortlist">Your shortlist</a>
            </li>
            <li>
              <a href="/compare">Compare clinics</a>
            </li>
            <li>
              <a href="/guide">A guide to the treatment</a>
            </li>
            <li>
              <a href="/guide/botched">Already treated and unhappy?</a>
            </li>
            <li>
              <a href="/check-photo">Check a photo</a>
            </li>
            <li>
              <a href="/protect">Protect my photos</a>
            </li>
            <li>
              <a href="/method">How the score works</a>
            </li>
            <li>
              <a href="/data">All scores as data</a>
            </li>
            <li>
              <a href="/api">For programs</a>
            </li>
            <li>
              <a href="/decisions">Public log of decisions</a>
            </li>
            <li>
              <a href="/transparency">How moderation works out</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
