import { thingNames } from './thingNames.ts'

const AGENCIES = `
Kela Kelan FPA FPA:n THL STM Valvira AVI DVV Migri Maahanmuuttovirasto Verohallinto Vero Poliisi Oikeus Käräjäoikeus Hallinto-oikeus Eduskunta Eduskunnan Kuntaliitto Finlex Ulosotto Ulosottovirasto Digi Poske Sosiaalikollega Virtu Innokylä Sotesi Lapha Pohde Siun Soite Essote Eksote Kymsote Tays Oys Hus Kys Tyks Tuni HUS TAYS OYS KYS TYKS PSHP PPSHP LSHP Hyvaks Hyvis Luvn Keusote Keva Kevan Pirha Varha Vakehyva Sovatek Omaperhe Pesäpuu Barnahus Nollalinja Rikosuhripäivystys Riku Väestöliitto Mannerheimin Mannerheim Lastensuojeluliitto MLL SPR Punainen Risti Diakonissalaitos Setlementti Martat Marttaliitto Pelastakaa Lapset Ensi Icehearts Icehearts Ehyt Sininauha Sininauhaliitto Sinuhe Mielenterveystalo Mielenterveysseura Mieli A-klinikka A-Klinikkasäätiö A-kilta AA Al-Anon NA Avominne Kalliola Kankaanpään Järvenpään Hietalinna Talentia Superliitto Tehy Monika Monika-Naiset Miessakit Lyömätön Loisto Jussi-työ Naisten Linja Tukinainen Turvakoti Kotouttamis Monik Startti Ohjaamo Vamos Valmentamo Työllisyyspalvelut Nuotta Navigaattori Yeesi Sekasin Netari Aseman Walkers Perheentalo Perhekeskus Perhetupa Perheneuvola Seurakunta Diakonia Ruokapankki Kirkko Kirkon Hope
Wilma Teams Outlook Whatsapp WhatsApp Facebook Instagram Tiktok TikTok Snapchat Youtube YouTube Netflix Google Zoom Skype Messenger Telegram Discord Fortnite Roblox Minecraft Playstation Xbox Tinder Wolt Foodora Omakanta Kanta Omaolo Maisa Apotti Lifecare Pegasos Effica Mediatri Sofia Saga ProConsona Omasote Kuntavaalit Webropol Microsoft Word Excel Rinnalla Koski Peda Kipa Prosessi Linja-auto
Theraplay Ihmeelliset Vuodet Vanhempainkapina Marte Meo Vertti Kasper Nepsy Icdp ICDP DDP Mim MIM Signs Safety Triple Cope Motivoiva MDFT FFT MST Voikukkia Kimmo-ohjelma Aggression Friends Kaltoinkohtelu Toikka Riskiarvio Marac MARAC MARAK Marak Saatavilla Nepsy-valmentaja Sihti Audit Duodecim Käypä Lapset-puheeksi Toimiva Hoivaa
ADHD ADD Asperger Aspergerin Downin Touretten Alzheimerin Alzheimer Parkinsonin Crohnin Rettin Autismi Korsakoffin Munchausenin Hodgkinin Marfanin Angelmanin Williamsin Turnerin Wernicken Bowlbyn Piaget'n Freudin Maslowin Eriksonin Rorschachin Wechslerin Beckin Leiterin Reynellin Salivan Subutex Subuteksi Suboxone Buvidal Concerta Ritalin Elvanse Medikinet Strattera Equasym Risperdal Risperdalin Abilify Seronil Cipralex Sertralin Sertraliini Ketipinor Ketipinoria Diapam Rivatril Xanor Xanax Lyrica Tenox Imovane Opamox Panadol Burana Melatoniini Antabus Zyprexa Leponex Lito Truxal Truxalin Levozin Levozinia Mirtazapin Voxra Efexor Venlafaxin Cymbalta
Euroopan Lapsen Suomen Ihmisoikeus Haag Haagin Lanzaroten Istanbulin Geneven
Prisma Lidl Tokmanni Alko Siwa Sale Citymarket Valintatalo Minimani Gigantti Ikea Hesburger Veikkaus Paf Posti Matkahuolto Onnibus Finnair Yle Posten Nordea Danske Säästöpankki Osuuspankki OP Aktia
Folkpensionsanstalten Folkhälsan Polisen Barnskyddet Socialjouren Pro Migrationsverket Röda Korset Rädda Barnen Barnavårdsföreningen Socialstyrelsen Helsingforsmodellen Utsökningen Skatteförvaltningen Tingsrätten
Welfare Protection Act Hospital University Court District County Health Health Centre Center Department Ministry Board Council Agency Immigration Institution Institute Institution Foundation Association Red Cross Save Church Parliament Constitution Convention Rights Directive Commission Administrative Supreme Insurance Employment Office
Lagen Hovrätten Tingsrätt Högsta Domstolen Justitieombudsmannen Diakoni Församlingen Jourcentral Barnrättskonventionen
CAMHS NHS DWP Ofsted Cafcass Childline Barnardo's Ombudsman Ombudsman's Social Services Universal Credit Police Court Kanta Kela's
`
/** Authorities, services, programs, methods, diagnoses, products and other things met with a capital: never persons. */
export const organisations: string[] = [...AGENCIES.trim().split(/\s+/), ...thingNames]

/** Endings of words that name a place of work, care or learning: with a capital name before them, a unit. */
export const unitEndings: string[] =
  'koulu lukio opisto päiväkoti päiväkoto eskari neuvola terveysasema sairaala hoivakoti palvelutalo lastenkoti perhekoti kuntoutuskeskus nuorisotalo kirjasto kirkko seurakunta tehdas saha kauppa vastaanottokeskus asumisyksikkö keskus koti'.split(
    ' ',
  )
