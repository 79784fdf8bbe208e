import Reading

/// Names that other systems have for what keys of front matter say, in small letters, without signs between words.
package enum ForeignKeys {
    /// The moment from which a text is shown, which is its `date`. The likeliest first.
    package static let publication = [String](
        words: """
            tglpublish tanggalpublish tanggalterbit tglterbit tanggaltayang tgltayang tglpublikasi tanggalpublikasi publishedat
            firstpublishedat publishdate publishup publishedon pubdate datepublished publishat publishon
            """
    )
    /// The moment until which a text waits, whether or not it is its `date`.
    package static let starts = [String](
        words: """
            mulaitayang tayangmulai jadwalterbit jadwaltayang scheduled scheduledat scheduledfor publishstart startpublish
            goliveat availablefrom releasedate tglrilis tanggalrilis tampilmulai mulaitampil
            """
    )
    /// The end of the publication, or its length: `expires`.
    package static let ends = [String](
        words: """
            publishdown publishend endpublish stoppublish unpublishat unpublishon unpublishdate offlineat tayangsampai
            tayanghingga tampilsampai tampilhingga akhirtayang tayangakhir turuntayang selesaitayang batastayang tglturun
            tanggalturun takedownat hideafter finishpublishing masatayang masatampil masaterbit masapublikasi periodetayang
            periodetampil periodeterbit rentangtayang lamatayang durasitayang hapusotomatis autodelete
            """
    )
    /// The `image`. The likeliest first.
    package static let pictures = [String](
        words: """
            gambar foto image images imagepath imageurl picture photo featuredimage gambarutama fotoutama cover thumbnail thumb
            img filegambar coverimage featureimage heroimage mainimage headerimage sampul gambarsampul fotosampul gambarberita
            fotoberita gbr pic pict featuredimg hero ogimage socialimage
            """
    )
}
