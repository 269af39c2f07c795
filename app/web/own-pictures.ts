/** Between a route and the server only: says that the answer holds a picture of its own, as a data address, which its policy must let in. Never leaves the process. */
export const OWN_PICTURES_HEADER = "x-scalpmark-own-pictures";
