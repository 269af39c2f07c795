import type { ReactNode } from "react";
import { Logo } from "#app/components/logo.tsx";
import { pageShellWords } from "#app/components/page-shell-words.ts";

export interface Viewer {
  displayName: string;
  role: "client" | "owner" | "moderator" | "admin";
}

interface PageShellProps {
  /** Null when nobody is signed in. */
  viewer: Viewer | null;
  /** True on a site that runs on the drawn demo. */
  demo: boolean;
  /** False while the disk takes no writes. */
  takesWrites?: boolean;
  /** The path of this page, to mark its place in the navigation. */
  currentPath?: string;
  children: ReactNode;
}

const navigation = () => {
  const say = pageShellWords();
  return [
    { href: "/clinics", label: say.findAClinic },
    { href: "/check-photo", label: say.checkAPhoto },
    { href: "/method", label: say.howTheScoreWorks },
    { href: "/decisions", label: say.decisions },
  ];
};

const workplace = (): Record<Viewer["role"], { href: string; label: string }[]> => {
  const say = pageShellWords();
  return {
    client: [],
    owner: [{ href: "/manage", label: say.yourClinic }],
    moderator: [{ href: "/moderation", label: say.moderation }],
    admin: [
      { href: "/moderation", label: say.moderation },
      { href: "/admin", label: say.admin },
    ],
  };
};

/** The frame of every page: skip link, masthead, the page's own content and the statement of who owns the site. */
export function PageShell({ viewer, demo, takesWrites = true, currentPath, children }: PageShellProps) {
  const say = pageShellWords();
  return (
    <>
      <a className="skip-link" href="#main">
        {say.skipToContent}
      </a>
      {demo && (
        <aside className="demo-bar" aria-label={say.aboutThisSite}>
          <p className="page">{say.demoNotice}</p>
        </aside>
      )}
      {!takesWrites && (
        <aside className="demo-bar fault-bar" aria-label={say.stateOfThisSite}>
          <p className="page">{say.nothingSaved}</p>
        </aside>
      )}
      <header className="masthead">
        <div className="page masthead-row">
          <a className="wordmark" href="/" aria-label={say.scalpmarkHome}>
            <Logo />
            {say.scalpmark}
          </a>
          <nav className={viewer ? "masthead-account masthead-signed-in" : "masthead-account"} aria-label={say.account}>
            <ul>
              <AccountLinks viewer={viewer} currentPath={currentPath} />
            </ul>
          </nav>
          <nav className="masthead-nav" aria-label={say.main}>
            <ul>
              {navigation().map((link) => (
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
  const say = pageShellWords();
  if (!viewer)
    return (
      <>
        <NavigationLink href="/sign-in" label={say.signIn} currentPath={currentPath} />
        <NavigationLink href="/sign-up" label={say.join} currentPath={currentPath} />
      </>
    );
  return (
    <>
      {workplace()[viewer.role].map((link) => (
        <NavigationLink key={link.href} {...link} currentPath={currentPath} />
      ))}
      <NavigationLink href="/account" label={viewer.displayName} currentPath={currentPath} />
      <li>
        <form method="post" action="/sign-out">
          <button type="submit">{say.signOut}</button>
        </form>
      </li>
    </>
  );
}

function Footer() {
  const say = pageShellWords();
  return (
    <footer className="footer">
      <div className="page footer-grid">
        <div className="stack-tight">
          <p>
            <strong>{say.noMoney}</strong>
          </p>
          <p>{say.nobodyCanPay}</p>
        </div>
        <div className="stack-tight">
          <p>
            <strong>{say.notMedicalAdvice}</strong>
          </p>
          <p>{say.whatIsSaid}</p>
        </div>
        <nav aria-label={say.footer}>
          <ul>
            <li>
              <a href="/clinics">{say.findAClinic}</a>
            </li>
            <li>
              <a href="/shortlist">{say.yourShortlist}</a>
            </li>
            <li>
              <a href="/compare">{say.compareClinics}</a>
            </li>
            <li>
              <a href="/guide">{say.guide}</a>
            </li>
            <li>
              <a href="/guide/botched">{say.unhappy}</a>
            </li>
            <li>
              <a href="/check-photo">{say.checkAPhoto}</a>
            </li>
            <li>
              <a href="/protect">{say.protectMyPhotos}</a>
            </li>
            <li>
              <a href="/method">{say.howTheScoreWorks}</a>
            </li>
            <li>
              <a href="/data">{say.allScoresAsData}</a>
            </li>
            <li>
              <a href="/api">{say.forPrograms}</a>
            </li>
            <li>
              <a href="/decisions">{say.publicLogOfDecisions}</a>
            </li>
            <li>
              <a href="/transparency">{say.howModerationWorksOut}</a>
            </li>
            <li>
              <a href="/security">{say.reportAWeakness}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
