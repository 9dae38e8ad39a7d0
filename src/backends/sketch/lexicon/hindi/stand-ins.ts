/** Words for what has no picture of its own; the thing is shown where there is nothing else. */
export const standIns: Record<string, string> = {
  shop: 'कैफ़े, कॉफ़ी शॉप, बेकरी, रेस्टोरेंट, उद्घाटन, शुभारंभ',
  'paper-bag': 'सेल, छूट, महासेल, ऑफ़र',
  dumbbell: 'जिम, कसरत, व्यायाम, फ़िटनेस',
  megaphone: 'भर्ती, नौकरी, घोषणा, सूचना',
  luggage: 'यात्रा, सफ़र, पर्यटन, छुट्टियाँ',
  balloon: 'बच्चों का कार्यक्रम',
  croissant: 'नाश्ता',
};
