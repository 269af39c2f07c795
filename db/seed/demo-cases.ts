import { readDemoCases } from "#db/seed/demo-case.ts";

/** The treated heads of the demo, in the notation of demo-case.ts. */
export const demoCases = readDemoCases(`
harrow-lane-scalp-studio | maya-okafor | full_shave | Norwood VI | 2 | 101 | 1203 1189 1175 | confirmed | good | top:before front:2 front:45 three-quarter:395 hairline:1130
harrow-lane-scalp-studio | maya-okafor | density | Norwood IV | 5 | 102 | 985 971 957 | confirmed | good | top:before three-quarter:52 back:60
harrow-lane-scalp-studio | tom-hale | full_shave | Norwood V | 4 | 103 | 510 496 482 | - | good | three-quarter:49 left:49
cabot-scalp-clinic | priya-raman | full_shave | Norwood V | 3 | 111 | 771 757 743 | confirmed | good | front:before front:43 three-quarter:400
cabot-scalp-clinic | priya-raman | alopecia | - | 1 | 112 | 1063 1049 1035 | confirmed | soft | back:55 top:425
kelvin-paramedical-pigment | fiona-macrae | full_shave | Norwood VI | 1 | 121 | 907 893 879 | confirmed | good | top:before three-quarter:39 front:200
kelvin-paramedical-pigment | rob-fenwick | full_shave | Norwood V | 2 | 122 | 488 474 460 | - | good | right:50 hairline:50
southbank-scalp | marcus-boateng | full_shave | Norwood VI | 6 | 131 | 836 822 808 | confirmed | good | front:3 three-quarter:48 left:418
southbank-scalp | elena-petrova | density | Norwood III | 3 | 132 | 420 406 392 | - | soft | top:before top:59
taff-scalp-clinic | gareth-probert | full_shave | Norwood V | 2 | 141 | 771 757 743 | confirmed | good | three-quarter:before three-quarter:53 back:53
taff-scalp-clinic | gareth-probert | correction | Norwood VI | 1 | 142 | 490 420 346 | confirmed | soft | front:80 left:80
liffey-scalp-clinic | declan-moriarty | full_shave | Norwood VI | 1 | 151 | 1130 1116 1102 | confirmed | good | top:before front:42 three-quarter:412
liffey-scalp-clinic | declan-moriarty | scar | Norwood IV | 2 | 152 | 634 620 606 | - | good | back:66
kingsway-scalp-studio | ryan-stamford | full_shave | Norwood V | 2 | 201 | 148 130 | - | straight | front:1 front:40 three-quarter:48
kingsway-scalp-studio | ryan-stamford | density | Norwood IV | 4 | 202 | 80 71 | - | patchy | top:2 top:38
merchant-city-hairline | lewis-crane | full_shave | Norwood V | 1 | 211 | 122 108 | - | heavy | three-quarter:1 front:40
merchant-city-hairline | lewis-crane | scar | - | 2 | 212 | 80 | - | big | back:1 back:36
elite-crown-smp | kyle-rennard | full_shave | - | 3 | 221 | 260 | - | low | front:1 three-quarter:2
iron-quill-tattoo-and-scalp | danny-voss | full_shave | Norwood V | 1 | 231 | 208 | - | big | front:2 three-quarter:58
iron-quill-tattoo-and-scalp | danny-voss | scar | - | 2 | 232 | 141 | - | blue | back:44
hairline-room-nottingham | chloe-whitcombe | full_shave | Norwood IV | 2 | 241 | 235 221 207 | - | uneven | front:before front:47 left:47
hairline-room-nottingham | chloe-whitcombe | hairline | Ludwig 1 | 1 | 242 | 200 186 | confirmed | soft | hairline:66
finch-scalp-collective | arlo-finch | full_shave | Norwood V | 4 | 251 | 310 296 | - | uneven | three-quarter:2 front:36
finch-scalp-collective | arlo-finch | density | Norwood III | 3 | 252 | 219 205 | - | soft | top:75
lumen-brow-and-scalp | steph-marlowe | full_shave | Norwood VI | 2 | 261 | 212 198 | - | turns | front:1 three-quarter:2 front:48 three-quarter:49
lumen-brow-and-scalp | steph-marlowe | full_shave | Norwood V | 1 | 262 | 128 114 | - | turns | top:0 top:44 hairline:44
ancoats-micropigmentation | imran-siddiq | full_shave | Norwood V | 3 | 301 | 712 698 684 | confirmed | good | front:44 back:44
ancoats-micropigmentation | imran-siddiq | hairline | Norwood II | 2 | 302 | 283 269 | - | good | hairline:before hairline:47
headrow-scalp-clinic | joe-braithwaite | full_shave | Norwood VI | 2 | 311 | 998 984 970 | - | big | three-quarter:60 left:60
headrow-scalp-clinic | joe-braithwaite | full_shave | Norwood V | 1 | 312 | 217 203 189 | - | heavy | front:70
mersey-crown | carla-benedetti | full_shave | Norwood VI | 2 | 321 | 915 901 887 | - | soft | top:57 right:57
mersey-crown | carla-benedetti | hairline | Norwood II | 1 | 322 | 255 241 | - | straight | hairline:36
grey-street-scalp | rob-fenwick | alopecia | - | 1 | 331 | 480 466 452 | confirmed | good | back:62 left:62
steel-city-smp | kelly-sharrow | full_shave | Norwood V | 3 | 341 | 474 460 | - | patchy | top:40 three-quarter:40
steel-city-smp | kelly-sharrow | full_shave | Norwood IV | 1 | 342 | 163 149 | - | good | front:34
stockbridge-scalp-studio | catriona-baird | hairline | Norwood III | 2 | 351 | 1084 1070 | confirmed | good | hairline:before hairline:50 front:400
stockbridge-scalp-studio | catriona-baird | full_shave | Norwood VI | 1 | 352 | 417 403 389 | - | good | right:45
lagan-scalp | connor-mcteague | full_shave | Norwood V | 2 | 361 | 574 560 546 | confirmed | good | front:5 front:46 back:46
jewellery-quarter-scalp | aisha-karim | full_shave | Norwood VI | 4 | 371 | 617 603 589 | confirmed | good | three-quarter:49 top:49
jewellery-quarter-scalp | aisha-karim | density | Norwood IV | 5 | 372 | 240 226 212 | - | good | back:42
lace-market-scalp | harpreet-gill | full_shave | Norwood V | 3 | 381 | 262 248 234 | - | soft | front:before front:44
north-laine-hairlines | bea-lorimer | hairline | Norwood III | 2 | 391 | 644 630 | confirmed | good | hairline:40 three-quarter:40
north-laine-hairlines | bea-lorimer | full_shave | Norwood VI | 3 | 392 | 395 381 367 | - | good | left:57
soar-scalp | sam-ellery | full_shave | Norwood V | 5 | 401 | 449 435 | - | good | front:45 right:45
wensum-hairline-studio | martin-eastoe | full_shave | Norwood VI | 1 | 411 | 952 938 924 | confirmed | good | top:before top:54 three-quarter:380
wensum-hairline-studio | martin-eastoe | scar | - | 2 | 412 | 335 321 | - | good | back:61
itchen-scalp-room | paulina-wrona | full_shave | Norwood V | 2 | 421 | 364 350 | - | blue | front:3 front:50
lee-valley-scalp | niall-gallagher | full_shave | Norwood V | 1 | 431 | 705 691 677 | confirmed | good | three-quarter:47 back:47
corrib-hairline | eoin-lavelle | full_shave | Norwood IV | 2 | 441 | 203 189 175 | - | soft | front:before front:45
amstel-haarpigment | anneke-visser | full_shave | Norwood VI | 2 | 451 | 1208 1194 1180 | confirmed | good | front:60 three-quarter:450 hairline:1095
amstel-haarpigment | anneke-visser | alopecia | - | 1 | 452 | 198 184 170 | - | good | back:71
maas-haarlijn | bram-de-wit | full_shave | Norwood V | 4 | 461 | 681 667 653 | confirmed | good | left:43 front:43
kopfraum-hamburg | jonas-weidner | full_shave | Norwood VI | 2 | 471 | 1019 1005 991 | confirmed | good | top:before three-quarter:51 front:390
spree-kopfbild | dominik-vesely | full_shave | Norwood IV | 2 | 481 | 244 236 | - | heavy | right:2 right:46
isar-pigment | katharina-lechner | density | Ludwig 2 | 1 | 491 | 515 501 487 | confirmed | soft | top:before top:57
turia-capilar | lucia-ferrer | full_shave | Norwood V | 3 | 501 | 1087 1073 1059 | confirmed | good | front:59 back:59
eixample-pigment | lucia-ferrer | full_shave | Norwood VI | 3 | 515 | 1668 1654 1640 | confirmed | good | three-quarter:50
eixample-pigment | nuria-castells | alopecia | - | 2 | 512 | 770 756 742 | - | good | left:52
retiro-capilar | alvaro-montes | temporary | Norwood IV | 3 | 521 | 424 410 | - | soft | front:5 front:90
soder-scalp | hannah-lindqvist | full_shave | Norwood V | 1 | 531 | 836 822 808 | confirmed | good | three-quarter:48 right:400
carter-scalp-works | desmond-carter | full_shave | Norwood VI | 6 | 541 | 1168 1154 1140 | confirmed | good | three-quarter:50 front:440
carter-scalp-works | desmond-carter | correction | Norwood V | 5 | 542 | 420 350 286 | confirmed | good | top:64
borough-line-smp | andre-whitfield | full_shave | Norwood V | 4 | 551 | 952 938 924 | confirmed | good | left:44 front:6 front:60
lone-oak-scalp | tessa-brandvold | density | Ludwig 2 | 2 | 561 | 654 640 626 | confirmed | soft | top:56
lakeshore-follicle | victor-salazar | hairline | Norwood III | 2 | 571 | 328 | - | straight | front:0 hairline:1
annex-scalp | grace-tremblay | scar | - | 2 | 581 | 797 783 | confirmed | good | back:53
annex-scalp | grace-tremblay | full_shave | Norwood V | 4 | 582 | 256 242 227 | - | good | three-quarter:38
yarra-scalp-co | liam-arden | full_shave | Norwood V | 1 | 591 | 488 474 | - | big | front:44 three-quarter:44
`);

/** A photo that is another clinic's: `of` is its case's head and place among that head's photos. */
export interface DemoCopy {
  clinic: string;
  of: { head: number; shot: number };
  uploadedAgo: number;
  /** Turned the other way round, which a plain comparison does not see through. */
  mirrored: boolean;
  /** Width after the thief's app was through with it, in pixels, and its JPEG quality. */
  width: number;
  quality: number;
  /** Days since the last session, as the uploader says. */
  daysClaimed: number;
}

/** Story 3. The product is told nothing of these: its own worker has to find them. */
export const demoCopies: readonly DemoCopy[] = [
  { clinic: "elite-crown-smp", of: { head: 101, shot: 3 }, uploadedAgo: 140, mirrored: true, width: 720, quality: 62, daysClaimed: 40 },
  { clinic: "elite-crown-smp", of: { head: 121, shot: 1 }, uploadedAgo: 19, mirrored: true, width: 800, quality: 58, daysClaimed: 60 },
  { clinic: "spree-kopfbild", of: { head: 103, shot: 0 }, uploadedAgo: 12, mirrored: true, width: 760, quality: 66, daysClaimed: 45 },
  { clinic: "turia-capilar", of: { head: 515, shot: 0 }, uploadedAgo: 410, mirrored: false, width: 900, quality: 70, daysClaimed: 50 },
];
