import { index, type RouteConfig } from "@remix-run/route-config";

/** Every URL of the product. Written out, since a list can be read and a folder convention can drop a file in silence. */
export default [index("routes/directory/home.tsx")] satisfies RouteConfig;
