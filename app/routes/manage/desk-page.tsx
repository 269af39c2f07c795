import { useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { MemberRole } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { PageTitle } from "#app/components/page-title.tsx";

/** The parts of a clinic's desk, in the order of its navigation; each is a page under `/manage/:slug`. Those of `OWNERS` are there for owners alone. */
const SECTIONS = [
  { at: "", label: "Overview" },
  { at: "profile", label: "Profile" },
  { at: "practitioners", label: "Practitioners" },
  { at: "evidence", label: "Evidence" },
  { at: "cases", label: "Cases" },
  { at: "photos", label: "Photos" },
  { at: "claims", label: "Claims" },
  { at: "reviews", label: "Reviews" },
  { at: "complaints", label: "Complaints" },
  { at: "members", label: "Members" },
  { at: "ownership", label: "Ownership" },
  { at: "badge", label: "Badge" },
  { at: "export", label: "Export" },
] as const;

const OWNERS: readonly string[] = ["members", "ownership", "export"];

interface DeskPageProps {
  clinic: { slug: string; name: string };
  at: (typeof SECTIONS)[number]["at"];
  title: string;
  lede?: ReactNode;
  children: ReactNode;
}

/** The frame of every page of a clinic's desk: where one is, and all the other parts one step away. */
export function DeskPage({ clinic, at, title, lede, children }: DeskPageProps) {
  const base = `/manage/${clinic.slug}`;
  const root = useRouteLoaderData<{ deskRole?: MemberRole | null }>("root");
  const sections = SECTIONS.filter((section) => root?.deskRole === "owner" || !OWNERS.includes(section.at));
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/manage", label: "Your clinic" },
          { href: base, label: clinic.name },
        ]}
      />
      <PageTitle title={title} lede={lede} />
      <nav className="desk-nav" aria-label={`Desk of ${clinic.name}`}>
        <ul>
          {sections.map((section) => (
            <li key={section.at}>
              <a href={section.at === "" ? base : `${base}/${section.at}`} aria-current={section.at === at ? "page" : undefined}>
                {section.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
