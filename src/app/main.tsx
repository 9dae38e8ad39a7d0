document.title = 'Bildwerk';
