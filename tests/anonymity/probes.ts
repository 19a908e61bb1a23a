// One-line probes of structured identifiers ("TYPE|text"; \n stands for a new line) and of what only looks like one.
// Personal identity codes are from the artificial range (individual number 900-999).
const PROBES = String.raw`
HETU|hetu on 010190-999X
HETU|Henkilötunnus 01.01.1990-999X
HETU|010190 999X
HETU|0101 90-999X
HETU|010190_999X
HETU|tunnus:010190-999X,
HETU|(010190A999X)
HETU|010190—999X
HETU|O1O19O-999X
HETU|010190-9 99X
HETU|010190 - 999 x
HETU|hetu 010190-999
HETU|hetun loppuosa 999X, alku 010190
HETU|pojan hetu: 010112A999 X
HETU|hlötunnus 010112 A 999X
HETU|sotu 0101129999
HETU|henkilötunnus nolla yksi nolla yksi yhdeksän nolla viiva yhdeksän yhdeksän yhdeksän X
HETU|010190-***X
HETU|personbeteckning 010190-999x
HETU|010190-\n999X
HETU|0 1 0 1 9 0 - 9 9 9 X
HETU|syntynyt 010112
DATE|syntymäaika 1.1.2012
DATE|s. 1.1.2012
DATE|(s. 1.1.12)
DATE|syntynyt 1. tammikuuta 2012
DATE|synt.aika 01012012
DATE|lapsen synttärit 3.4.
DATE|born 3rd of April 2012
DATE|född den 3 april 2012
DATE|DOB 03/04/2012
DATE|date of birth: 2012-04-03
DATE|f. 3.4.2012
PHONE|0401234567
PHONE|040-1234567
PHONE|040/1234567
PHONE|040.123.4567
PHONE|(040) 123 4567
PHONE|+358401234567
PHONE|+358 40 1234567
PHONE|358401234567
PHONE|0 4 0 1 2 3 4 5 6 7
PHONE|040 12 34 567
PHONE|04O-l234567
PHONE|puhnro040 1234567
PHONE|numerosta 09-123 4567
PHONE|lanka 08 555 123
PHONE|040\n1234567
PHONE|soita 123 4567
PHONE|numero on 1234567
PHONE|nolla viisi nolla kolme kaksi yksi neljä viisi kuusi
PHONE|nolla neljäkymmentä, 123 4567
PHONE|tel. +252 61 1234567
PHONE|+46701234567
PHONE|0046 70 123 4567
PHONE|045-123 45 67
PHONE|whatsapp 0451234567
PHONE|kännykkä 44 123 4567
PHONE|telefon 018-12345
PHONE|phone 050 1234 567
EMAIL|matti.meikalainen@example.com
EMAIL|matti.meikalainen @ example.com
EMAIL|matti.meikalainen(at)example.com
EMAIL|matti.meikalainen [at] example [dot] com
EMAIL|matti piste meikalainen at example piste com
EMAIL|matti.meikalainen ät gmail.com
EMAIL|MATTI@EXAMPLE.FI
EMAIL|matti_87@hotmail,com
EMAIL|matti.meikäläinen@kunta.fi
EMAIL|matti miukumauku example.fi
EMAIL|matti@example
IBAN|FI2112345600000785
IBAN|FI 21 1234 5600 0007 85
IBAN|fi21-1234-5600-0007-85
IBAN|F121 1234 5600 0007 85
IBAN|FI21 1234 5600\n0007 85
IBAN|2112345600000785 tilille IBAN
IBAN|tilinumero 123456-785
IBAN|FI21 1234 56OO OOO7 85
IBAN|EE382200221020145685
IBAN|DE89 3704 0044 0532 0130 00
IBAN|FI2I12345600000785
BUSINESS_ID|y-tunnus 1234567-8
BUSINESS_ID|Y-tunnus: 12345678
BUSINESS_ID|FI12345678
BUSINESS_ID|0123456-7
BUSINESS_ID|FO-nummer 1234567–8
PLATE|ABC-123
PLATE|auto abc-123
PLATE|rekkari ABC123
PLATE|rek.nro ABC 12
PLATE|punainen Volvo, XYZ-1
PLATE|bilens registernummer är ABC-123
PLATE|registration ABC 123
PLATE|autolla (ÅÄÖ-987)
ADDRESS|Mannerheimintie 5
ADDRESS|Mannerheimintie 5 A 3
ADDRESS|Mannerheimintiellä 5:ssä
ADDRESS|asuu Kirkkokadulla numerossa 7
ADDRESS|Kirkkokatu 7b as 3
ADDRESS|kirkkokatu 7 b 12
ADDRESS|Vanha Porvoontie 229
ADDRESS|Pitkänsillanranta 3 A
ADDRESS|Urheilutie 3-5 C
ADDRESS|Koulukuja 1
ADDRESS|Niementie 12, 99800 Ivalo
ADDRESS|osoitteessa Hallituskatu 20 B
ADDRESS|Rauhankatu kolme
ADDRESS|Kyläraitti 14
ADDRESS|Museigatan 3 lgh 4
ADDRESS|Skolvägen 5
ADDRESS|Kustaa Aadolfin katu 4
ADDRESS|Peltolantie 3 A 2:ssa
ADDRESS|Mäkelänrinne 5 B 12
ADDRESS|osoite: Metsolantaus 5
ADDRESS|Satamakadun 12:n rapussa
ADDRESS|12 Church Lane
ADDRESS|KIRKKOKATU 7 B
ADDRESS|Kirkkokatu\n7 B 12
ADDRESS|Rantapolku 3
ADDRESS|Harjukaari 8 A
ADDRESS|Kauppatori 3 A 5
ADDRESS|Tuomaankyläntie 440
CASE_ID|diaarinumero 1234/2024
CASE_ID|Dnro LAPHA/1234/2024
CASE_ID|dnro: 123/05.02.01/2024
CASE_ID|asianumero L 23/4567
CASE_ID|R 24/1234
CASE_ID|rikosilmoitus 5650/R/1234/24
CASE_ID|asiakasnumero 998877
CASE_ID|asiakasnro: A-12345
CASE_ID|potilasnumero 1234567
CASE_ID|päätösnumero 2024-556
CASE_ID|päätös nro 12345
CASE_ID|ärendenummer 2024/123
CASE_ID|diarienummer HFD:2023:12345
CASE_ID|case number 24-1187
CASE_ID|client ID 55512
CASE_ID|hakemusnumero 12345678
CASE_ID|viitenumero 1234 56789
CASE_ID|passin numero FP1234567
CASE_ID|ulkomaalaisnumero 123456789
CASE_ID|VakID 12345
CASE_ID|juttu H 24/12345
CASE_ID|asia D:123/2024
URL|https://facebook.com/matti.meikalainen
URL|www.instagram.com/matti_m
URL|instagram: matti_m87
URL|tiktok.com/@matti
URL|@mattimeik
URL|snäp: matti.m
URL|facebookissa nimellä Matti.Meik
URL|discord mattim#1234
URL|linkedin.com/in/matti`

const LOOKALIKES = `
Lain 710/1982 27 d §
LSL 417/2007 13 b §
SHL 14 §, 36 § ja 41 §
1301/2014 ja 380/1987
HE 137/2010 vp, StVM 6/2014
KKO 2021:34, KHO:2022:120, EOAK/2134/2021
EIT 12345/18 tapaus
vuokra 1 234,50 €/kk
tulot 2345 € ja menot 1 999 €
velkaa 10000–15000 euroa
35 %:n osuus
klo 8.00–16.00
kello 14.30 alkaen
ma–pe 8-16
8.30-15.45
puhelinaika klo 9-10
7-vuotias ja 12-vuotias
5v, 7v ja 9v
v. 2020–2024
vuosina 1998-2003
lukuvuonna 2023-2024
vuonna 2024 tammikuussa
F43.1 ja F60.31
ICD-10 F84.5, DSM-5
BDI 34/63, AUDIT 22/40
SDQ 18, CBCL 72
GAF 45, MMSE 24/30
verenpaine 145/95
paino 54,3 kg ja pituus 163 cm
112 tai 116 117
Kriisipuhelin 09 2525 0111
0800 12400
Päivystys 116117
3 x 45 min
2-3 kertaa viikossa
1.5 vuotta
0,5 mg x 2
viikolla 48
10 000 asukkaan kunta
noin 200 km päässä
luokka 7B
3.–5. luokka
ryhmä 2 A
sivu 123, liite 4
kohta 3.2.1
M2 ja K-27
COVID-19
24/7-palvelu
20+ lasta
puolet eli 50-60 %
24.12. vastaanotto suljettu
§ 12 ja 13
artikla 8
3:6 LSL
tili tyhjä 3 päivää
auto hajosi 2 kertaa
numero 4 oli hankalin kysymys
soitin 3 kertaa 10 päivän aikana
puhelin kiinni 14 päivää
asiakkaita 45 ja odottajia 120
osoite on salainen
asiakas 12 ja asiakas 14
perhe muutti 2021 ja 2023
rikosilmoitus tehtiin 2023
päätös tehtiin 3 kuukautta sitten
1-2 krt/vk
välillä 100-200 euroa 300
asteikolla 1-10
20 000 kr
section 67 and 68
Act 417/2007
page 12 of 34
5-6 times a week
from 2019 to 2021
ages 4, 7 and 11
€1,200 per month
at 10.30 am
16 § i barnskyddslagen
kl. 10.15
300 euro i månaden
åren 2020–2023`

/** The probes, each with the type that was meant; any blocking finding that is no person will do. */
export const probes: { type: string; text: string }[] = PROBES.trim()
  .split('\n')
  .map((line) => ({
    type: line.slice(0, line.indexOf('|')),
    text: line.slice(line.indexOf('|') + 1).replaceAll('\\n', '\n'),
  }))

/** Lines in which nothing may block. */
export const lookalikes: string[] = LOOKALIKES.trim().split('\n')
