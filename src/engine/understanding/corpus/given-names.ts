import { lines } from './lines.js';

/** Names that people bear where the service is used: none may ever be read as anything but a name. */
export const givenNames: readonly string[] = lines`
  Asha Amina Aisha Aïcha Fatuma Fatma Zainab Zuhura Mwanaisha Mwajuma Halima Hawa Khadija Saida Salma Rehema Neema Zawadi
  Baraka Imani Amani Furaha Upendo Tumaini Pendo Subira Shukuru Shukrani Sikujua Siwema Sikitu Tabu Shida Mashaka Riziki Juma
  Jumanne Hamisi Alhamisi Rashidi Bakari Salim Selemani Ramadhani Shaban Musa Isa Yusuf Ibrahim Ismail Ali Omari Hassan Huseni
  Wanjiku Wanjiru Wambui Wangari Wangui Wairimu Nyambura Njeri Nyokabi Muthoni Waceera Wachira Wacha Kamau Kariuki Njoroge Mwangi
  Maina Macharia Gitau Kimani Karanja Nganga Ndungu Achieng Akinyi Atieno Awuor Adhiambo Anyango Auma Akoth Apiyo Adongo Achola
  Achan Acen Akello Aber Apio Adong Otieno Ochieng Odhiambo Onyango Omondi Owino Okoth Opiyo Odongo Ouma Ondiek Ondari Ondieki
  Nekesa Nafula Naliaka Nanjala Wafula Wekesa Simiyu Barasa Makokha Chebet Chepkoech Cheptoo Jepkosgei Jelagat Kipchoge Kiplagat
  Kiprono Koech Cherono Chacha Mwita Marwa Wambura Bhoke Robi Nyamburi Mutua Mwende Mumbua Kalondu Musyoka Nduku Syombua Katana
  Kadzo Charo Karisa Mwakio Naserian Nashipae Lemayian Saitoti Simaloi Sironka Nataana Natoka Ekai Ekiru Lokwawi Nabulime Nakato
  Babirye Wasswa Kato Mugisha Kwizera Uwimana Uwase Mukamana Ineza Keza Iradukunda Niyonzima Ndayisenga Fatou Aminata Mariama
  Aïssatou Awa Bintou Coumba Dieynaba Khady Kiné Maïmouna Marième Ndeye Oumou Penda Ramatoulaye Rokhaya Sokhna Yacine Adja Astou
  Abdoulaye Amadou Cheikh Ibrahima Mamadou Moussa Ousmane Seydou Souleymane Alioune Babacar Demba Lamine Modou Samba Diop Ndiaye
  Fall Sow Ba Diallo Sy Sarr Faye Gueye Kane Mbaye Traoré Coulibaly Keïta Konaté Ouattara Koné Touré Camara Cissé Dembélé Sissoko
  Adjoa Abena Akua Yaa Afia Ama Esi Kofi Kwame Kojo Kwabena Yaw Kwaku Kwasi Akosua Adwoa Mensah Owusu Boateng Osei Appiah Chidi
  Chioma Ngozi Adaeze Ifeoma Nneka Obinna Emeka Ifeanyi Chinedu Uche Amaka Ebele Folake Yetunde Bukola Temitope Tunde Segun Femi
  Kehinde Taiwo Ayodele Grace Mercy Faith Hope Joy Peace Patience Prudence Comfort Blessing Precious Beauty Gift Happy Lucky
  Innocent Fortunate Justice Wisdom Wednesday Friday Sunday Monday April May June Julia August Augustine Octavia Christmas Noel Pascal
  Esther Ruth Naomi Rachel Leah Sarah Rebecca Mary Maria Martha Elizabeth Anna Anne Jane Joan Janet Jennifer Lilian Lydia Lucy Rose
  Flora Violet Agnes Alice Caroline Catherine Cynthia Diana Dorcas Doris Edith Emily Emma Eunice Eva Evelyn Florence Gladys Hellen
  Irene Jacinta Judith Linet Lilian Mildred Monica Nancy Pauline Phoebe Purity Sharon Stella Susan Teresa Tabitha Veronica Vivian
  Winnie Yvonne Stephen Steve Stanley Simon Samson Samuel Solomon Peter Paul Patrick Philip Moses Michael Mark Luke John James
  Joseph Joshua Jacob Isaac Henry George Geoffrey Francis Felix Eric Emmanuel Elijah Edwin Dennis Daniel David Collins Charles
  Brian Benson Benjamin Antony Andrew Alex Albert Abel Adèle Agathe Arlette Armand Béatrice Bernadette Brigitte Cécile Céline Chantal
  Claire Clarisse Colette Delphine Édith Élise Émilie Esther Éveline Françoise Geneviève Gisèle Henriette Honorine Jacqueline Jeanne
  Joséphine Juliette Justine Léontine Lucie Madeleine Marguerite Martine Mathilde Michèle Monique Nadège Nathalie Nicole Odette
  Paulette Rosalie Sandrine Simone Solange Suzanne Sylvie Thérèse Valérie Véronique Viviane Yolande Léa Noé Leo Siri Will Ian Ali
`.flatMap((line) => line.split(' '));
