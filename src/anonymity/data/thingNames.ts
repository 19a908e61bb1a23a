// Names that are no person's: medicines, tests and methods, brands, companies, media, sports clubs, places abroad. General
// knowledge, written for this project.
const MEDICINES = `
Abilify Acetaminophen Adderall Akineton Allopurinol Alprazolam Amaryl Amlodipin Amorion Anafranil Aricept Aripiprazole Aspirin Atarax
Attentin Azilect Bactrim Baclofen Bisoprolol Botox Brintellix Bupropion Buprenorfiini Buspiron Campral Cardace Cerazette Champix Cialis
Cipramil Ciprofloxacin Circadin Cisordinol Citalopram Clozapine Codein Depakine Depixol Depo-Provera Deprakine Desmopressin Detrol Diazepam
Digoxin Disulfiram Donepezil Donepezilia Dormicum Duloxetine Ebixa Edronax Eliquis Escitalopram Estrogel Exelon Fentanyl Fevarin Fluoxetine
Fluoksetiini Fontex Frisium Furesis Gabapentin Gabrion Haldol Heroiini Humalog Ibumax Ibuprofen Implanon Inderal Insidon Insuliini Intuniv
Invega Jaydess Keppra Ketamiini Ketiapiini Klotriptyl Kodeiini Kokaiini Konserta Lamictal Lamotrigin Lamotrigiini Lantus Latuda Leponex
Levetiracetam Levolac Levomepromazin Litiumi Litium Lithium Loratadin Lorazepam Marevan Marevania Matrifen Medikinet Melatonin Memantin
Metadon Metadoni Metadonia Methadone Metformin Metamfetamiini Methylphenidate Metoprolol Metyylifenidaatti Metylfenidat Mirena Mirtazapine
Modafinil Modiodal Monicor Morfiini Motifene Naltrekson Naltreksoni Neurontin Nexium Nicorette Nicotinell Nozinan Novorapid Olanzapin
Olantsapiini Orfiril Orloc Oxazepam Oxamin Oxycodone Oxynorm Oxycontin Ozempic Panacod Paracetamol Parasetamoli Paroxetine Peratsin
Pregabaliini Pregabalin Premalex Primaspan Propral Prozac Quetiapine Reagila Remeron Risperidon Risperidone Risperidoni Ritalin Sedapon
Selincro Sepram Serenase Seroquel Seroxat Sertraline Sinemet Sobril Somac Spesicor Stesolid Stilnoct Strattera Suboxone Subuxone Subutexi
Tegretol Temesta Temgesic Thyroxin Topimax Tramadol Tramal Trevilor Trileptal Triptyl Tyroksiini Valdoxan Valium Valproate Venlafaxine
Ventoline Viagra Vyvanse Xarelto Xeplion Madopar Mirtatsapiini Panodil Escitalopraami Sertraliini Venlafaksiini Duloksetiini Kvetiapin Imigran Burana Zoloft Zolpidem Zopiclone Zopinox Zyban
`
const METHODS = `
Adept Anchor Ankkuri AUDIT Audit-C Barthel Bayley BDI BDI-II BRIEF Capfa CARE-indeksi CBT CDI CORE CORE-OM CP CP-vamma CRAFT DBT Duplo EMDR
EEG Everon FASD FAS FTF GAF GAS GMFCS HaiPro Haipro HAL HAL-poli HCR IVALO Icehearts ICF ICD IMR InterRAI Kiva-koulu MADRS MMSE Mindfulness
MoCA MUHVI NEPSY Parisuhde Parmaj PRIDE Pride PTSD RAI RAVA Rava SARA-V3 SDQ SDQ-lomake SHL Sherborne Sosku TF-CBT TF-KK Theraplay Toimari
TUVET Vasu VASU Vaksu VIG Vineland WAIS WISC WISC-V WPPSI WHO WHODAS YKS ZUNG Zippy Zippyn Parkinson Alzheimer Asperger Tourette Crohn Huntington NIHSS Igbo Tigrinya Yoruba Lingala
`
const BRANDS = `
Adidas Afterpay Airbnb Amazon Android Apple Audi Bic Bing BMW Bolt Chevrolet Chrysler Coca-Cola Citroen Dacia Diesel Dodge Ducati Ebay Fazer
Ferrari Fiat Ford Fujitsu Gmail Goldman Gucci Harley Harley-Davidson Hemi Honda Hotmail HP Huawei Hyundai Iphone iPhone IPhone Ipad iPad
Isuzu Jaguar Jeep Kawasaki Kia Kindle Klarna Lada Lamborghini Lego Legot Lexus Linkedin Linux Mac Mazda Mercedes-Benz Mitsubishi Mobilepay
MobilePay Moodle Motorola Neste Nike Nintendo Nissan Nokia Olvi Onlyfans OnlyFans Opel Oracle Pampers Panasonic Paypal Peugeot Pokemon
Pokémon Porsche Pouttu Puma Reddit Renault Revolut Rexona Rolex Rolls-Royce Saab Samsung Scania Shell Sony Spotify Steam Subaru Suzuki Swish
Tesla Texaco Toyota Trustly Twitch Twitter Ubuntu Unilever Valtra Vinted Volkswagen Volvo Windows Wikipedia Xerox Yamaha Yahoo Zara Škoda
Skoda Roblox Counter-Strike Pubg Sims
McDonald's McDonalds Burger-King Subway
`
const COMPANIES = `
Ahlstrom Altia Amer Atria Barona Caruna Cramo Danone Destia Deutsche Disney Elcoteq Ericsson Eurosport Eurooppa-neuvosto Fennia Fida
Finnlines Fiskars Fortum Fonecta Handelsbanken Handelsblatt Heinz HKScan HOK-Elanto Huhtamäki IBM Ilmarinen Intel Itella Kela-kortti Kemira
Kesko Konecranes Leipurin LähiTapiola Mehiläinen Marimekko Metsä-Serla Metsäliitto Microsoftin Nestle Nestlé Neste Nordlandia NRJ Oriola
Outokumpu Outotec Pihlajalinna Pohjola OP-Pohjola Ponsse Puolustusvoimat Raisio Rautaruukki Reuters Ruukki Saarioinen Sampo-konserni Sanoma
SanomaWSOY Saga-Care Silja Skanska SOK SRV Sonera Stockmann Stora Enso Suisse TeliaSonera Telia Tallink Terveystalo Tieto TietoEnator
Tikkurila TNT Uponor UPM UPM-Kymmene Valio Vapo Veho Viking VR Wärtsilä Yleisradio YIT Attendo Esperi Humana Validia Rinnekoti Familar
Coronaria Onnikodit
`
const MEDIA = `
Aamulehti Aamulehden Aftonbladet Anna-lehti BBC CNN Expressen Hbl HBL HBO Helsingin Sanomat Sanomien Sanomissa Hufvudstadsbladet Iltalehti
Ilta-Sanomat Iltasanomat Kainuun Karjalainen Kauppalehti Keskisuomalainen Lapin Maaseudun Tulevaisuus MTV MTV3 Nelonen NYT Pohjalainen Pravda
Reutersin Satakunnan Seiska STT Yle Suomenmaa Taloussanomat Unicef Uutispäivä Uutisvuoto Vasabladet Washington Ylen Österbottens Åbo
Underrättelser
`
const CLUBS = `
AC Milan Ajax Arsenal Barcelona Bayern Blues Boca Dinamo Everton Hifk HIFK HJK Jokerit Juventus JYP KalPa Kärpät Liverpool Lukko Manchester
MyPa NHL NHL:n Palloseura Pelicans Saipa SaiPa Tappara Tottenham TPS Vikings Ässät SM-liiga Veikkausliiga Bundesliiga Korisliiga Nato NATO
IAEA OPEC UEFA FIFA EU YK ETA EKP Etyj ETYJ Hamas Fatah Hizbollah Taliban Al-Qaida Pentagon Kreml Kremlin
`
const ABROAD = `
Aalborg Aarhus Afrikka Afrika Africa Aleppo Alexandria Amerikka Amerika America Amsterdam Ankara Antwerpen Asmara Ateena Aten Athens Atlantti
Auckland Australia Australien Azorit Bagdad Baghdad Baku Baltia Bangkok Barcelonan Basra Beirut Belgrad Bergen Berliini Berlin Bern
Birmingham Bogota Bombay Bonn Bordeaux Bratislava Bremen Brisbane Bryssel Brussels Budapest Bukarest Cairo Calais California Kalifornia
Cambridge Chicago Damaskos Damascus Dakar Delhi Detroit Dnipro Donetsk Dubai Dublin Edinburgh Egypti Egypten Erbil Eritrea Etiopia Eurooppa
Europa Europe Firenze Frankfurt Gaza Gdansk Geneve Glasgow Gotlanti Grönlanti Göteborg Haagissa Habana Hamburg Hampuri Hanoi Hargeisa Harkova
Kharkiv Havaiji Hebron Herat Hongkong Hollywood Houston Hyderabad Intia Indien India Irpin Isfahan Islamabad Istanbul Jakarta Jerusalem
Johannesburg Jordania Kabul Kairo Kalmar Kamtšatka Kandahar Kapkaupunki Karachi Kashmir Katalonia Kaukasia Kenia Kenya Kherson Kharkov
Khartum Kiel Kiova Kiovan Kyiv Kiev Kinshasa Kirkuk Kongo Kosovo Köln Kööpenhamina Köpenhamn Copenhagen Lagos Lahore Leeds Lontoo London
Lublin Luleå Lviv Lyypekki Madrid Malmö Manila Mariupol Marokko Marseille Mashhad Mekka Melbourne Miami Milano Mogadishu Mombasa Monaco
Montreal Mosul Moskova Moskva Moscow Mumbai Murmansk Mynchen München Nairobi Napoli Narva Nepal Nizza Norrköping Odesa Odessa Oslo Oxford
Pakistan Palestiina Palestina Pariisi Peking Pekingin Peshawar Petroskoi Petersburg Pjongjang Praha Prag Prishtina Riika Riga Rooma Rotterdam
Saigon Salzburg Sarajevo Sevilla Shanghai Siperia Sisilia Skandinavia Skopje Sotši Strasbourg Stuttgart Sydney Tallinna Tallinn Tartto Tartu
Teheran Teneriffa Texas Tirana Tokio Toronto Tripoli Trondheim Tshekki Tšekin Tukholma Stockholm Tunisia Umeå Uppsala Valletta Vancouver
Vantaanjoki Varsova Warszawa Venetsia Vilna Vilnius Viipuri Volga Washington Wien Zagreb Zürich Örebro Ostrobothnia Savonia Karelia Tavastia Jupiter Saturnus Neptunus
`
const list = (names: string): string[] => names.trim().split(/\s+/)

/** Names of things and of places abroad, with their first letter large. */
export const thingNames: string[] = [MEDICINES, METHODS, BRANDS, COMPANIES, MEDIA, CLUBS, ABROAD].flatMap(list)
