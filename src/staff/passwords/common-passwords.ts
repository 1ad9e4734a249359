/** What is guessed first, of at least ten characters: lists of leaked passwords begin with these. In lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `1234567890 0123456789 12345678910 123456789a a123456789 9876543210 0987654321 1234512345 1122334455
   1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsxcde3 qazwsxedcrfv
   qwertyuiop qwertyuiop1 qwertyuiop123 qwerty123456 qwerty1234 qwerty12345 asdfghjkl1 asdfghjkl123 azertyuiop azerty123456
   password12 password123 password1234 password12345 password123456 password2024 password2025 password2026 password1!
   passw0rd123 p@ssw0rd12 p@ssw0rd123 p@ssword123 passwordpassword mypassword mypassword1 newpassword newpassword1
   changeme12 changeme123 changeme1234 changemenow letmein123 letmein1234 letmeinnow welcome123 welcome1234 welcome2024
   welcome2025 welcome2026 iloveyou12 iloveyou123 iloveyou1234 iloveyou2u ilovejesus ilovejesus1 jesuschrist jesuslovesme
   administrator admin12345 admin123456 admin1234567 adminadmin adminadmin1 administrator1 superadmin supervisor root123456
   football12 football123 basketball manchester manchesterunited liverpool1 liverpool12 liverpool123 arsenal123 chelsea123
   sunshine12 sunshine123 princess12 princess123 superman12 superman123 starwars123 computer123 internet123 whatever123
   trustno1234 abcdefghij abcdefghijk abcd123456 abc1234567 abc123abc123 aaaaaaaaaa aa123456789 test123456 testtest12
   testpassword test1234567 secret1234 secret12345 mysecretpassword monkey12345 dragon12345 master12345 shadow12345
   karibu1234 karibu12345 karibu123456 karibukaribu karibusana karibusana1 nairobi123 nairobi1234 nairobi254 kenya12345
   kenya123456 kenyakenya mombasa123 tanzania12 tanzania123 tanzania255 uganda1234 uganda256 senegal123 senegal221 hakunamatata
   hakunamatata1 asantesana asantesana1 mungunimwema nakupenda1 nakupenda12 nakupenda123 nenosiri12 nenosiri123 bienvenue1
   bienvenue123 motdepasse motdepasse1 motdepasse12 motdepasse123 jetaime123 jetaime1234 doudou1234 marseille1 azerty12345
   correcthorsebatterystaple thisismypassword donotforget rememberme rememberme1 blessed123 godisgood1 godisgood123 godislove1`.split(
    /\s+/,
  ),
);
