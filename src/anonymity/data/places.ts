// The municipalities of Finland (308, Statistics Finland 2025) and those merged since 1970, larger villages and the districts of the
// big towns, in Finnish and Swedish, by region and size; regions and countries, which are too large to tell anything.

/** How large a place is: the words of its generalisation. */
export type Size = 'large' | 'town' | 'municipality' | 'small' | 'village' | 'district'

/** The regions of the generalisation: larger than the official ones, so that each has enough places of every size. */
export type Region = 'lapland' | 'north' | 'ostrobothnia' | 'east' | 'southEast' | 'central' | 'tavastia' | 'southWest' | 'uusimaa' | 'åland'

/** The places of each region by size. */
export const places: Record<Region, Partial<Record<Size, string>>> = {
  lapland: {
    town: `Rovaniemi Kemi Tornio Torneå`,
    small: `Enontekiö Enontekis Inari Enare Kemijärvi Keminmaa Kittilä Kolari Muonio Pelkosenniemi Pello Posio Ranua Salla Savukoski Simo Sodankylä Tervola Utsjoki Utsjok Ylitornio Övertorneå`,
    village: `Kaamanen Nuorgam Karigasniemi Sevettijärvi Nellim Lisma Menesjärvi Angeli Ivalo Saariselkä Vuotso Tankavaara Levi Ylläs Äkäslompolo Kilpisjärvi Hetta Karesuvanto Palojoensuu Kaaresuvanto Raattama Peltovuoma Ounasjoki Meltaus Sinettä Muurola Vikajärvi Kemihaara Tanhua Kelujärvi Lokka Vuojärvi Karungi Kaakamo Kalkkimaa Aavasaksa Juoksenki Turtola Sieppijärvi Kihlanki Simoniemi Partakko Lemmenjoki Outakoski Tepasto Äkäsjokisuu Muodoslompolo Kursu Hautajärvi Kelloselkä Luosto Pyhätunturi Maaninkavaara Nivankylä Jaatila Petäjäskoski Peurasuvanto Sattanen Savukoskenkylä Sirma Utsjoenkylä`,
    district: `Saarenkylä Korkalovaara Ounasvaara Ounasrinne Rantavitikka Karihaara Takajärvi Rytikari`,
  },
  north: {
    large: `Oulu Uleåborg`,
    town: `Kajaani Kajana Kuusamo Raahe Brahestad Ylivieska Kalajoki Oulainen Nivala Haapajärvi Haapavesi Kuhmo Pudasjärvi`,
    municipality: `Kempele Ii Liminka Muhos Sotkamo Suomussalmi Tyrnävä`,
    small: `Alavieska Hailuoto Hyrynsalmi Kärsämäki Lumijoki Merijärvi Paltamo Puolanka Pyhäjoki Pyhäjärvi Pyhäntä Reisjärvi Ristijärvi Sievi Siikajoki Siikalatva Taivalkoski Utajärvi Vaala`,
    village: `Kuivaniemi Haukipudas Kiiminki Oulunsalo Jääli Ylikiiminki Yli-Ii Pulkkila Piippola Rantsila Kestilä Vihanti Pattijoki Saloinen Ruukki Paavola Vuolijoki Himanka Ruka Käylä Kiestinki Jokijärvi Juuma Syöte Sarajärvi Kontiomäki Ämmänsaari Vuokatti Juntusranta Peranka Vartius Tupos Temmes Juorkuna Otanmäki`,
    district: `Kaukovainio Rajakylä Puolivälinkangas Toppila Tuira Linnanmaa Myllyoja Maikkula Pateniemi Martinniemi Hiukkavaara Kaijonharju Karjasilta Heinäpää Hollihaka Höyhtyä Kaakkuri`,
  },
  ostrobothnia: {
    town: `Vaasa Vasa Seinäjoki Kokkola Karleby Pietarsaari Jakobstad Kurikka Kauhava Kauhajoki Lapua Lappo Alavus Alajärvi Närpiö Närpes Ähtäri Uusikaarlepyy Nykarleby Kannus Kristiinankaupunki Kristinestad Kaskinen Kaskö`,
    municipality: `Mustasaari Korsholm Ilmajoki Ilmola Pedersöre Laihia Laihela`,
    small: `Evijärvi Halsua Halso Isojoki Isokyrö Storkyro Karijoki Bötom Kaustinen Kaustby Korsnäs Kruunupyy Kronoby Kuortane Lappajärvi Lestijärvi Luoto Larsmo Maalahti Malax Perho Soini Teuva Östermark Toholampi Veteli Vetil Vimpeli Vöyri Vörå`,
    village: `Peräseinäjoki Ylistaro Nurmo Alahärmä Ylihärmä Kortesjärvi Töysä Lehtimäki Kälviä Lohtaja Lochteå Ullava Jurva Jalasjärvi Vähäkyrö Lillkyro Oravainen Oravais Maxmo Munsala Jeppo Esse Ähtävä Purmo Terjärv Teerijärvi Alaveteli Nedervetil Kvevlax Replot Raippaluoto Solf Sulva Bergö Petalax Petolahti Pörtom Pirttikylä Övermark Ylimarkku Sideby Siipyy Lappfjärd Lapväärti Tjöck Härkmeri Yttermark Socklot Kovjoki Kållby Bosund Eugmo Forsby Molpe Taklax Björköby Kauhajärvi`,
    district: `Ristinummi Gerby Huutoniemi Roparnäs Palosaari Vetokannas Sundom Bobäck`,
  },
  east: {
    large: `Kuopio`,
    town: `Joensuu Mikkeli Varkaus Iisalmi Savonlinna Nyslott Pieksämäki Kitee Lieksa Kiuruvesi Nurmes Suonenjoki Outokumpu`,
    municipality: `Siilinjärvi Leppävirta Lapinlahti Kontiolahti Liperi`,
    small: `Enonkoski Hirvensalmi Heinävesi Ilomantsi Joroinen Juuka Juva Kaavi Kangasniemi Keitele Mäntyharju Pielavesi Polvijärvi Puumala Rantasalmi Rautalampi Rautavaara Rääkkylä Sonkajärvi Sulkava Tervo Tohmajärvi Tuusniemi Vesanto Vieremä`,
    village: `Hammaslahti Nilsiä Juankoski Maaninka Vehmersalmi Karttula Riistavesi Varpaisjärvi Kiihtelysvaara Tuupovaara Valtimo Värtsilä Kesälahti Uimaharju Pyhäselkä Kerimäki Punkaharju Savonranta Haukivuori Ristiina Anttola Suomenniemi Virtasalmi Jäppilä Pertunmaa Kangaslampi Muuruvesi Säyneinen Koli Tahko Vuonislahti Viekijärvi Ylämylly Viinijärvi Lehmo Eno Otava Toivala Hankamäki Runni`,
    district: `Petonen Puijonlaakso Neulamäki Särkiniemi Rantakylä Noljakka Kanervala Utra Rypysuo Lehtoniemi Jynkkä Kettulanlahti Lähemäki Peitsari Tuppurala Laajalampi`,
  },
  southEast: {
    town: `Kouvola Lappeenranta Villmanstrand Kotka Imatra Hamina Fredrikshamn`,
    small: `Lemi Luumäki Miehikkälä Parikkala Pyhtää Pyttis Rautjärvi Ruokolahti Savitaipale Taipalsaari Virolahti`,
    village: `Kuusankoski Anjalankoski Myllykoski Inkeroinen Elimäki Jaala Valkeala Kausala Ylämaa Joutseno Uukuniemi Vuoksenniska Vaalimaa Nuijamaa Simpele Vehkalahti`,
    district: `Karhula Kyminlinna Sunila Lauritsala Sammonlahti Skinnarila Mäntykangas Karhuvuori Tesjoki Eskolanmäki`,
  },
  central: {
    large: `Jyväskylä`,
    town: `Jämsä Äänekoski Keuruu Saarijärvi Viitasaari`,
    municipality: `Laukaa Muurame`,
    small: `Hankasalmi Joutsa Kannonkoski Karstula Kinnula Kivijärvi Konnevesi Kuhmoinen Kyyjärvi Luhanka Multia Petäjävesi Pihtipudas Toivakka Uurainen`,
    village: `Vaajakoski Tikkakoski Palokka Korpilahti Jämsänkoski Suolahti Sumiainen Leivonmäki Pylkönmäki Lievestuore Säynätsalo Kuorevesi Haapamäki`,
    district: `Kuokkala Keltinmäki Huhtasuo Kortepohja Halssila Lutakko Kypärämäki Pupuhuhta`,
  },
  tavastia: {
    large: `Tampere Tammerfors Lahti Lahtis`,
    town: `Hämeenlinna Tavastehus Nokia Riihimäki Ylöjärvi Kangasala Sastamala Valkeakoski Heinola Forssa Akaa Orimattila Ikaalinen Orivesi Virrat Parkano Mänttä-Vilppula`,
    municipality: `Hollola Lempäälä Pirkkala Janakkala Hämeenkyrö Asikkala Hattula Hausjärvi Iitti`,
    small: `Hartola Humppila Jokioinen Juupajoki Kihniö Kärkölä Loppi Padasjoki Punkalaidun Pälkäne Ruovesi Sysmä Tammela Urjala Vesilahti Ypäjä`,
    village: `Nastola Hämeenkoski Artjärvi Vääksy Vierumäki Turenki Tervakoski Oitti Parola Toijala Viiala Kylmäkoski Vammala Mouhijärvi Suodenniemi Äetsä Kiikoinen Kuhmalahti Sahalahti Luopioinen Viljakkala Kuru Längelmäki Vilppula Mänttä Hauho Lammi Renko Tuulos Kalvola Iittala`,
    district: `Hervanta Kaukajärvi Lielahti Tesoma Pispala Multisilta Nekala Hakametsä Linnainmaa Leinola Tammelantori Vuores Peltolammi Annala Liipola Mukkula Ahtiala Jalkaranta Kiveriö Renkomäki Jyränkö Metsäkangas Katuma`,
  },
  southWest: {
    large: `Turku Åbo`,
    town: `Pori Björneborg Salo Rauma Raumo Kaarina Raisio Reso Naantali Nådendal Parainen Pargas Uusikaupunki Nystad Loimaa Paimio Laitila Letala Somero Ulvila Huittinen Kankaanpää Kokemäki Kumo Harjavalta`,
    municipality: `Lieto Eura Eurajoki Masku`,
    small: `Aura Jämijärvi Karvia Kemiönsaari Kimitoön Koski Kustavi Marttila Merikarvia Sastmola Mynämäki Nakkila Nousiainen Oripää Pomarkku Pyhäranta Pöytyä Rusko Sauvo Siikainen Säkylä Taivassalo Vehmaa`,
    village: `Noormarkku Lavia Reposaari Kiukainen Kodisjoki Köyliö Vampula Mellilä Alastaro Karinainen Yläne Perniö Kiikala Kisko Suomusjärvi Pertteli Kuusjoki Muurla Halikko Särkisalo Piikkiö Rymättylä Merimasku Velkua Mietoinen Lemu Askainen Vahto Houtskari Houtskär Nauvo Nagu Korppoo Korpo Iniö Kemiö Kimito Dragsfjärd Taalintehdas Dalsbruk Västanfjärd Tarvasjoki Lokalahti Kalanti Kyrö Honkajoki`,
    district: `Varissuo Runosmäki Halinen Lauste Pansio Perno Jyrkkälä Skanssi Nummenmäki Hirvensalo Suikkila Pihlajaniemi Nättinummi Härkämäki Vasaramäki Itäharju Pähkinänurmi Sampola Väinölä Pihlava`,
  },
  uusimaa: {
    large: `Helsinki Helsingfors Espoo Esbo Vantaa Vanda`,
    town: `Porvoo Borgå Lohja Lojo Hyvinkää Hyvinge Järvenpää Träskända Kerava Kervo Raasepori Raseborg Loviisa Lovisa Kauniainen Grankulla Hanko Hangö Karkkila Högfors`,
    municipality: `Kirkkonummi Kyrkslätt Tuusula Tusby Nurmijärvi Sipoo Sibbo Vihti Vichtis Mäntsälä`,
    small: `Askola Inkoo Ingå Lapinjärvi Lappträsk Myrskylä Mörskom Pornainen Borgnäs Pukkila Siuntio Sjundeå`,
    village: `Nummela Karjaa Karis Tammisaari Ekenäs Pojo Pohjankuru Skuru Billnäs Fiskars Virkkala Virkby Karjalohja Sammatti Nummi Pusula Klaukkala Rajamäki Kellokoski Jokela Hyrylä Liljendal Pernaja Pernå Ruotsinpyhtää Strömfors Tenala Bromarv Snappertuna Söderkulla Nickby Nikkilä Masala Masaby Veikkola Kantvik Lappohja Lappvik Tolkkinen Tolkis Kulloo Kullo`,
    district: `Malmi Mellunmäki Kontula Vuosaari Itäkeskus Puotila Myllypuro Herttoniemi Laajasalo Jakomäki Pihlajamäki Viikki Oulunkylä Maunula Käpylä Pasila Kallio Sörnäinen Kannelmäki Haaga Malminkartano Konala Munkkiniemi Lauttasaari Jätkäsaari Kalasatama Roihuvuori Puistola Tapanila Tapulikaupunki Siltamäki Suutarila Paloheinä Pukinmäki Pajamäki Pitäjänmäki Munkkivuori Meilahti Töölö Vallila Arabianranta Kulosaari Kruununhaka Punavuori Mellunkylä Leppävaara Matinkylä Espoonlahti Tapiola Olari Kauklahti Soukka Kivenlahti Suvela Karakallio Kilo Laaksolahti Otaniemi Nihtisilta Saunalahti Tikkurila Myyrmäki Martinlaakso Korso Koivukylä Hakunila Havukoski Länsimäki Kivistö Pähkinärinne Varisto Louhela Gamlas Nordsjö Gårdsbacka Mellungsby Botby Kvarnbäck Hertonäs Degerö Jakobacka Rönnbacka Vik Åggelby Månsas Kottby Böle Berghäll Hagalund Munksnäs Drumsö Mosabacka Alberga Mattby Esboviken Sökö Stensvik Dickursby Myrbacka Håkansböle Björkby Gammelbacka Kevätkumpu`,
  },
  åland: {
    town: `Maarianhamina Mariehamn`,
    small: `Brändö Eckerö Finström Föglö Geta Hammarland Jomala Kumlinge Kökar Lemland Lumparland Saltvik Sottunga Sund Vårdö`,
    village: `Godby Storby Prästö Degerby`,
  },
} // biome-ignore format: lists
const REGIONS = `
Lappi Lapland Lappland Pohjanmaa Pohjois-Pohjanmaa Etelä-Pohjanmaa Keski-Pohjanmaa Kainuu Savo Pohjois-Savo Etelä-Savo Itä-Savo Karjala Pohjois-Karjala Etelä-Karjala Keski-Suomi Pirkanmaa Satakunta Varsinais-Suomi Uusimaa Itä-Uusimaa Länsi-Uusimaa Keski-Uusimaa Häme Kanta-Häme Päijät-Häme Kymenlaakso Ahvenanmaa Pohjois-Suomi Itä-Suomi Länsi-Suomi Etelä-Suomi Lounais-Suomi Kaakkois-Suomi Uudenmaan Uudellamaalla Uudeltamaalta Uudellemaalle Keski-Lappi Itä-Lappi Meri-Lappi Tunturi-Lappi Pohjois-Lappi Saamenmaa Oulunkaari Raahen Koillismaa Kehys-Kainuu Egentliga Nyland Österbotten Österbottens Satakunta Åland Ålands Savolax Karelen Kajanaland Egentliga Päijänne-Tavastland Kymmenedalen Österlanden`
const COUNTRIES = `
Suomi Finland Ruotsi Sverige Sweden Norja Norge Norway Tanska Danmark Denmark Islanti Island Iceland Viro Estland Estonia Latvia Lettland Liettua Litauen Lithuania Venäjä Ryssland Russia Ukraina Ukraine Valko-Venäjä Belarus Puola Polen Poland Saksa Tyskland Germany Ranska Frankrike France Espanja Spanien Spain Italia Italien Italy Portugali Portugal Englanti England Britannia Storbritannien Britain Skotlanti Scotland Irlanti Irland Ireland Hollanti Alankomaat Holland Nederländerna Belgia Belgien Belgium Sveitsi Schweiz Switzerland Itävalta Österrike Austria Tšekki Slovakia Unkari Ungern Hungary Romania Rumänien Bulgaria Bulgarien Kreikka Grekland Greece Turkki Turkiet Turkey Kypros Albania Kosovo Serbia Bosnia Kroatia Slovenia Makedonia Moldova Armenia Azerbaidžan Irak Iraq Iran Syyria Syrien Syria Libanon Lebanon Jordania Israel Palestiina Egypti Egypt Marokko Tunisia Algeria Libya Sudan Etiopia Ethiopia Eritrea Somalia Somalimaa Kenia Kenya Uganda Tansania Tanzania Kongo Congo Ruanda Nigeria Ghana Gambia Senegal Kamerun Angola Afganistan Afghanistan Pakistan Intia Indien India Bangladesh Nepal Kiina Kina China Japani Japan Korea Vietnam Thaimaa Thailand Filippiinit Philippines Malesia Indonesia Myanmar Amerikka USA Yhdysvallat Kanada Kanada Canada Meksiko Mexico Brasilia Argentiina Chile Kolumbia Kuuba Australia Eurooppa Europa Europe Afrikka Afrika Africa Aasia Asien Asia EU Pohjoismaat Norden Tukholma Stockholm Tallinna Tallinn Tartto Tartu Pietari Petersburg Moskova Moskva Kiova Kiev Kyiv Harkova Odessa Mariupol Bagdad Mogadishu Kabul Teheran Damaskos Lontoo London Berliini Berlin Pariisi Oslo Kööpenhamina Köpenhamn Göteborg Malmö Haaparanta Haparanda Luulaja Uumaja Umeå Riika Vilna Varsova Murmansk Viipuri Petroskoi Kurdistan Bagdadi Istanbul Ankara Dubai Bangkok Hanoi Ateena Rooma Bryssel Bysantti Kreeta Kanaria Teneriffa Malta Sisilia Alpit Aleppo Homs Idlib Mosul Erbil Basra Kirkuk Duhok Sulaimania Mashhad Isfahan Herat Kandahar Hargeisa Kismayo Addis Abeba Asmara Nairobi Kampala Lagos Accra Kinshasa Kairo Tripoli Tunis Rabat Beirut Amman Jerusalem Gaza Gazan Doha Lviv Dnipro Zaporižžja Herson Tšernihiv Butša Minsk Narva Pärnu Kuressaare Haapsalu Rakvere Daugavpils Kaunas Klaipeda Gdansk Krakova Praha Wien Budapest Bukarest Belgrad Sarajevo Pristina Tirana Zagreb Ljubljana Bratislava München Hampuri Köln Frankfurt Amsterdam Rotterdam Antwerpen Luxemburg Geneve Zürich Lyon Marseille Barcelona Madrid Lissabon Milano Napoli Venetsia Dublin Edinburgh Glasgow Manchester Liverpool Birmingham Reykjavik Bergen Trondheim Tromssa Tromsø Karasjoki Kautokeino Kirkkoniemi Luleå Kiiruna Kiruna Pajala Övertorneå Boden Piteå Skellefteå Sundsvall Uppsala Västerås Örebro Linköping Eskilstuna Södertälje Malmö Skåne Norrbotten Västerbotten Visby Gotland Delhi Mumbai Kathmandu Dhaka Colombo Manila Jakarta Tokio Soul Peking Shanghai Hongkong Saigon York Angeles Washington Chicago Boston Kalifornia Florida Texas Alaska Siperia Volga Laatokka Itämeri Atlantti Tyynimeri Välimeri Jäämeri Perämeri Pohjanlahti Saimaa Päijänne Oulujärvi Inarijärvi Kemijoki Tenojoki Tornionjoki Aurajoki Kymijoki Vuoksi Sipoonkorpi Palestiina Jemen Saudi-Arabia Oman Kuwait Qatar Emiraatit Niger Tšad Burundi Malawi Sambia Zimbabwe Mosambik Etelä-Afrikka Botswana Namibia Togo Benin Liberia Guinea Kazakstan Uzbekistan Turkmenistan Kirgisia Tadžikistan Mongolia Taiwan Singapore Kambodža Laos Jamaika Haiti Dominikaaninen Peru Bolivia Ecuador Venezuela Paraguay Uruguay Guatemala Honduras Nicaragua Panama Islanti Grönlanti Färsaaret Huippuvuoret Balkan Lähi-itä Skandinavia Baltia Neuvostoliitto Tšetšenia Dagestan`
const list = (names: string): string[] => names.trim().split(/\s+/)
const sized = (...sizes: Size[]): string[] =>
  Object.values(places).flatMap((of) => sizes.flatMap((size) => list(of[size] ?? '')).filter((name) => name !== ''))

// Places whose forms no rule undoes: both parts inflected, plural names, a stem that changes.
const IRREGULAR = `
uusikaupunki uudessakaupungissa uudestakaupungista uuteenkaupunkiin uudenkaupungin
uusikaarlepyy uudessakaarlepyyssä uudestakaarlepyystä uuteenkaarlepyyhyn uudenkaarlepyyn
isokyrö isossakyrössä isostakyröstä isoonkyröön isonkyrön
kangasala kangasalla kangasalta kangasalle
virrat virroilla virroilta virroille virtain
loppi lopella lopelta lopelle lopen
`
const CHANGING: [string, string][] = [
  ['alavus', 'alavude'],
  ['varkaus', 'varkaude'],
  ['pihtipudas', 'pihtiputaa'],
  ['punkalaidun', 'punkalaitume'],
]
const CASES = 'n ssa sta lla lta lle een seen'.split(' ')

/** The forms of places that no rule undoes, in lower case, with the name they are of. */
export const irregularForms: ReadonlyMap<string, string> = new Map([
  ...IRREGULAR.trim()
    .split('\n')
    .map(list)
    .flatMap(([name = '', ...forms]) => forms.map((form): [string, string] => [form, name])),
  ...CHANGING.flatMap(([name, stem]) => CASES.map((ending): [string, string] => [`${stem}${ending}`, name])),
])

export const municipalities: string[] = [...sized('large', 'town', 'municipality', 'small'), ...irregularForms.keys()]
export const villages: string[] = sized('village', 'district')
export const regions: string[] = [REGIONS, COUNTRIES].flatMap(list)
