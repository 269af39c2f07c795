/**
 * The words and names people build passwords from, as they lead every published list of leaked ones; written by hand, lower case, no accents.
 * Up to three of them, with the sequences and dates `common-password.ts` knows, are some hundred million passwords: what an attacker tries first.
 */
export const COMMON_WORDS: readonly string[] = `
abc abcd abcdef access account admin administrator alexander always amanda amazon amen america american and andrew android angel
angels anthony anything apple april are arsenal asd asdasd asdf asdfgh ashley asshole august austin australia autumn avengers azerty
babe baby babyboy babygirl bad bailey bald banana bank barcelona baseball basketball batman beach bear bears beatles best bestfriend
big bigdick birthday bitch bitcoin black blessed blessing blessings blue blueberry bonjour boston britain broncos brother bubbles
business buster butterflies butterfly california camaro canada candy captain cats celtics champion changeme charlie charlotte cheese
chelsea cherry chicago chicken children chocolate chris christ christmas christopher ciao client clinic clinics coffee college
company computer contrasena contrasenya cookie cookies cooper correcthorsebatterystaple corvette cowboys cricket crypto crystal
cupcake customer daddy dallas dancer dancing daniel darling david december default diamond doggy dogs dolphin dolphins dontforget
dragon dragons eagle eagles earth eight elizabeth emerald emily eminem england ever everton everything facebook faith family father
february ferrari finance fire fishing five florida flower flowers football for forever forget forgetmenot fortnite four france
freedom friday friend friends from fuck fuckoff fuckyou galaxy gandalf garden george germany ginger god gold golden golf golfer good
goodbye goodmorning goodnight google grace green guest guitar guitarist hacker hair hairline hallo halo hannah hardcore harley
harleydavidson harrypotter haslo head heart hearts heaven hello hero heslo hiphop hobbit hockey hogwarts hola holiday home honda
honey hope horse horses house houston hugs hunter hunting hurricane iam ilove iloveyou im in instagram internet iphone ireland
ironman is it italy its jackson jaguar james january jasmine jennifer jessica jesus jesuschrist jewel john jordan joshua july
jumpsover june just juventus kawasaki kids killer kiss kisses kitten kittens kitty knight lakers lazydog legend letmein lightning
linkedin lion lions liverpool login logmein london lord losenord love lovely loveme lover lovers loveyou lucky madrid maggie manager
manchester march mario marvel master matrix matthew max may me mercedes merlin metallica miami michael michaeljackson michelle
micropigmentation microsoft milan minecraft mistress mommy monday money monkey moon moonlight motdepasse mother mountain mummy music
mustang my mylove mypassword myself naruto needle netflix never new newpassword newyork nicole nine ninja nintendo nirvana nobody
nopassword not nothing november now ocean october of office old oldpassword olivia one only opensesame openup orange owner packers
panther panthers paris parola pass passord passw passwd password passwort patriots peace peanut pepper phoenix piano pigment
pigmentation pikachu pink pirate pizza playstation please pokemon porn porsche potter praise prince princess pumpkin puppies puppy
purple pussy qazwsx quickbrownfox qwe qweasd qweasdzxc qwerty qwertz racing raiders rainbow rangers realmadrid rebecca red redsox
remember review reviews river robert roblox rocknroll rockstar rocky root ruby rugby running salasana sales samantha samsung
saturday savior scalp school scotland secret secure security senha september server service seven sexy shadow shit silver sister six
skateboard skater slipknot smp snoopy soccer somebody something sophie sorry spain spider spiderman spring star stars startrek
starwars steelers stephanie storm strawberry student studio sugar summer sun sunday sunflower sunrise sunset sunshine
supercalifragilistic superman surfing sweetheart sweetie swimming system tattoo tattoos taylor teacher ten tennis test tester
testing texas thankyou that the thepassword thequickbrownfox this thomas three thunder thursday tiger tigers tigger tiktok to
tobeornottobe together tottenham toyota trinity trustno trustnoone tuesday twitter two unicorn united university usa user username
vacation vegas very victoria wachtwoord wales warcraft warrior water wednesday welcom welcome whatever white william wind windows
winner winter with wolf wolves xbox yamaha yankees yellow you youandme your yourpassword youtube zelda zxc zxcv zxcvbn
`
  .trim()
  .split(/\s+/);
