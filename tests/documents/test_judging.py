"""Lines judged by themselves, in all six languages: what is furniture, and what must never be taken for it."""

from __future__ import annotations

import datetime

import pytest

from termbase.documents.judging import judge

FURNITURE = [
    # breadcrumbs
    ("en", "Home > Press Room >"),
    ("en", "You are here: Home / News / Press releases"),
    ("en", "Home » Topics » Water and sanitation"),
    ("fr", "Accueil > Actualités > Communiqués"),
    ("es", "Inicio > Noticias > Sala de prensa"),
    ("ru", "Главная → Новости → Пресс-служба"),  # Home, News, Press service
    ("ar", "الرئيسية > الأخبار > بيانات"),  # Home, News, Statements
    ("zh", "首页 > 新闻"),  # Home, News
    ("zh", "您的位置：首页 > 新闻中心 > 正文"),  # Your position: Home, News centre, Text
    # language menus
    ("any", "عربي Español Русский Français 简体中文"),
    ("any", "English | Français | Español"),
    ("any", "中文 · English"),
    # share bars
    ("en", "Facebook Twitter LinkedIn WhatsApp"),
    ("en", "Share on Facebook"),
    ("en", "YouTube Facebook 新浪微博 Instagram Twitter Monday, June 8, 2020"),
    ("fr", "Partager sur Facebook Twitter"),
    ("es", "Compartir en Facebook"),
    ("ru", "Поделиться в Telegram ВКонтакте Одноклассники"),  # Share on ...
    ("ar", "شارك على فيسبوك تويتر واتساب"),  # Share on ...
    ("zh", "分享到：微信 新浪微博 QQ空间"),  # Share to: ...
    # page tools
    ("en", "Suggest to a friend"),
    ("en", "Skip to main content"),
    ("fr", "Imprimer cette page"),
    ("es", "Enviar a un amigo"),
    ("ru", "Версия для печати"),  # Printable version
    ("ar", "أرسل إلى صديق"),  # Send to a friend
    ("zh", "【打印本页】【关闭窗口】"),  # Print this page, close the window
    ("ru", "Поделиться страницей"),  # Share the page
    ("ru", "Поделиться страницей Telegram ВКонтакте"),
    ("es", "Facebook Twitter Correo"),
    ("es", "Facebook | WhatsApp | Correo electrónico | Imprimir"),
    ("fr", "Facebook Twitter Courriel"),
    ("ru", "Telegram ВКонтакте Эл. почта"),
    ("ar", "فيسبوك تويتر بريد إلكتروني"),
    ("zh", "微信 微博 邮件"),
    # reading times
    ("en", "5 min read"),
    ("en", "A 12-minute read"),
    ("en", "Reading time: 5 minutes"),
    ("en", "Estimated reading time: 3–5 min."),
    ("en", "May 3, 2021 · 5 min read"),
    ("es", "Tiempo de lectura: 5 minutos"),
    ("es", "7 min de lectura"),
    ("fr", "Temps de lecture : 5 minutes"),
    ("fr", "Temps de lecture\u00a0: 5\u00a0min"),
    ("fr", "7 min de lecture"),
    ("ru", "Время чтения: 5 мин."),
    ("ru", "Время чтения: 2 минуты"),
    ("ru", "5 минут чтения"),
    ("ar", "مدة القراءة: 5 دقائق"),
    ("ar", "وقت القراءة: ١٢ دقيقة"),
    ("ar", "5 دقائق للقراءة"),
    ("zh", "阅读时间：5分钟"),
    ("zh", "预计阅读时间：约 5 分钟"),
    ("zh", "阅读全文大约需要5分钟"),
    # comments
    ("en", "Leave a Reply"),
    ("en", "Your email address will not be published. Required fields are marked *"),
    ("en", "No comments yet. Why don’t you start the discussion?"),
    ("fr", "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *"),
    ("es", "Deja una respuesta Cancelar la respuesta"),
    ("ru", "Ваш адрес email не будет опубликован. Обязательные поля помечены *"),
    ("ar", "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *"),
    ("ar", "اترك تعليقاً"),  # Leave a comment, with its vowel sign
    ("zh", "发表评论"),  # Post a comment
    ("zh", "您的邮箱地址不会被公开。 必填项已用 * 标注"),
    # lists of other pages
    ("en", "Related reading"),
    ("en", "MOST READ"),
    ("fr", "À lire aussi"),
    ("es", "Lo más leído"),
    ("ru", "Читайте также:"),
    ("ar", "اقرأ أيضًا"),
    ("zh", "相关阅读"),
    # date lines that say more than a date
    ("en", "XinhuaUpdated: June 7, 2020"),
    ("en", "(Xinhua) 09:05, June 8, 2020"),
    ("en", "Source: River Herald | Updated: 2021-04-09 10:15"),
    ("fr", "Publié le 3 juin 2020 à 15h30"),
    ("es", "Actualizado: 5 de mayo de 2021 10:20"),
    ("ru", "Опубликовано: 17 мая 2020 г. 12:00"),
    ("ar", "نشر في 17 مايو 2020"),  # Published on 17 May 2020
    ("zh", "2021年6月8日 09:05 来源：新华社"),  # ... source: Xinhua
    ("zh", "发布时间：2020-06-07"),
    # credits and staff
    ("en", "Photo: Ministry of Water"),
    ("en", "[Photo/Xinhua]"),
    (
        "en",
        "(For the latest news, please follow River Daily on Twitter and Facebook)(Web editor: Ann Lee, Jo Wu)",
    ),
    ("fr", "Crédit photo : Ministère de l'Eau"),
    ("es", "Foto: Ministerio de Agua"),
    ("ru", "Фото: Министерство водных ресурсов"),
    ("ar", "صورة: وزارة المياه"),
    ("zh", "图片来源：水利部"),
    ("zh", "新华社记者 王小明 摄"),  # photo by ...
    ("zh", "（责任编辑：王小明、李雷）"),
    # notices
    ("fr", "Suivez-nous sur Facebook"),
    ("zh", "请关注河流日报微信公众号"),  # please follow the River Daily's WeChat account
    ("en", "This website uses cookies to improve your experience."),
    ("fr", "Nous utilisons des cookies pour améliorer votre visite."),
    ("es", "Utilizamos cookies para mejorar su visita."),
    ("ru", "Этот сайт использует файлы cookie."),
    ("ar", "يستخدم هذا الموقع ملفات تعريف الارتباط"),
    ("zh", "本网站使用Cookie以改善您的体验。"),
    ("en", "© 2021 River Daily. All rights reserved."),
    ("fr", "Copyright © 2020. Tous droits réservés."),
    ("es", "Todos los derechos reservados"),
    ("ru", "© Вестник реки, 2020. Все права защищены."),
    ("ar", "جميع الحقوق محفوظة © 2020"),
    ("zh", "版权所有 京ICP备12345678号"),
    # pages
    ("en", "Page 3 of 7"),
    ("any", "- 3 -"),
    ("zh", "第3页"),
    ("zh", "第 3 页 共 7 页"),
    ("fr", "Page 3 sur 7"),
    ("ru", "Страница 3 из 7"),
    ("ar", "صفحة 3 من 7"),
    ("any", "<  1  2  3  4  5  6  7  >"),
    ("any", "* * *"),
    ("any", "https://www.example.org/news/2021"),
]


@pytest.mark.parametrize(("lang", "line"), FURNITURE, ids=[f"{lang}-{line[:30]}" for lang, line in FURNITURE])
def test_furniture_is_left_out_wherever_it_stands(lang: str, line: str) -> None:
    assert judge(line).verdict == "furniture"


BY_PLACE = [
    ("en", "2020/03/26"),
    ("en", "Sunday"),
    ("en", "26 March 2020"),
    ("en", "Geneva, 3 June 2020"),
    ("fr", "Genève, le 3 juin 2020"),
    ("es", "3 de junio de 2020"),
    ("ru", "3 июня 2020 года"),
    ("ar", "3 يونيو 2020"),
    ("zh", "2020年6月3日"),
    ("en", "Print"),
    ("en", "Comments"),
    ("en", "Key Words"),
    ("fr", "Imprimer"),
    ("es", "Comentarios"),
    ("ru", "Комментарии"),
    ("ar", "التعليقات"),
    ("zh", "打印"),
    ("en", "Global Times"),
    ("zh", "来源：河流日报"),
    ("en", "By Ann Lee"),
    ("es", "Correo electrónico"),
    ("fr", "Courriel"),
    ("zh", "电子邮件"),
]


@pytest.mark.parametrize(("lang", "line"), BY_PLACE, ids=[f"{lang}-{line}" for lang, line in BY_PLACE])
def test_a_line_that_may_be_a_heading_is_for_its_place_to_tell(lang: str, line: str) -> None:
    if line == "Sunday":  # a weekday alone is no date
        assert judge(line).verdict == "text"
    else:
        assert judge(line).verdict in ("weak", "edge")


TEXT = [
    ("en", "Home care and community services"),
    ("en", "Related developments in the region"),
    ("en", "International cooperation on news media"),
    ("en", "The ministry published its report on 7 June 2020."),
    ("en", "On 26 March, the ministers met in Lima."),
    ("en", "Publications, events and resources"),
    ("en", "Ministers shared the video on Facebook, Twitter and YouTube."),
    ("en", "Facebook, Twitter and other platforms"),
    ("en", "The six languages are Arabic, Chinese, English, French, Russian and Spanish."),
    ("en", "Copyright law in developing countries"),
    ("en", "Photo exhibition opens in Nairobi"),
    ("en", "Photo: Farmers carry water to their fields, and the rains have not come for the third year."),
    ("en", "Source countries and host countries"),
    ("en", "Reporter: Will the ministry publish the figures?"),
    ("en", "Lima Declaration of 4 September 2018"),
    ("en", "1. Water for All"),
    ("en", "Health > wealth in the eyes of voters"),
    ("en", "Editors and readers meet in Accra"),
    ("en", "Print media in transition"),
    ("en", "Follow-up to the summit"),
    ("en", "Cookies are baked by the local cooperative."),
    ("en", "All countries should follow the guidance of the Organization."),
    ("en", "Contact tracing and testing"),
    ("en", "(c) placing the forests under the care of the commission; or"),
    ("en", "Citizens can follow the debate on YouTube."),
    ("en", "The report is a 5 min read."),
    ("en", "Reading time is 5 minutes a day in this school."),
    ("en", "Pupils were given 5 minutes to read the text."),
    ("en", "Reading: 20 minutes"),
    ("es", "El tiempo de lectura fue de 5 minutos."),
    ("es", "Lectura: 20 minutos"),
    ("es", "El correo electrónico llegó a Facebook y Twitter."),
    ("es", "Correo de los lectores"),
    ("fr", "Le temps de lecture est de 5 minutes."),
    ("fr", "Lecture : 20 minutes"),
    ("fr", "20 minutes de lecture par jour à l'école"),
    ("ru", "Время чтения составляет 5 минут."),
    ("ru", "Поделиться страницей истории"),  # to share a page of history
    ("ru", "Электронная почта пришла в деревню"),
    ("ar", "بلغت مدة القراءة 5 دقائق في اليوم."),
    ("zh", "学生每天有5分钟阅读时间。"),  # pupils have five minutes a day to read
    ("zh", "阅读时间缩短了5分钟。"),  # the time for reading was cut by five minutes
    ("es", "La Constitución protege todos los derechos humanos."),
    ("zh", "该法保护版权所有者的利益。"),  # the law protects the owners of rights
    ("zh", "各国关注客户端软件的安全。"),  # countries watch the safety of client software
    ("en", "We call on all parties to leave a better planet."),
    ("en", "(b) Technical support"),
    ("en", "(Applause)"),
    ("en", "World Health Organization"),
    ("en", "G20"),
    ("fr", "Accueil des réfugiés dans la région"),
    ("fr", "Partager les fruits de la croissance"),
    ("fr", "Le rapport a été publié le 3 juin 2020."),
    ("fr", "Source d'énergie propre"),
    ("fr", "La politique, l'économie et la culture"),
    ("es", "Inicio de las obras del puente"),
    ("es", "Compartir los beneficios del desarrollo"),
    ("es", "El informe se publicó el 5 de mayo de 2021."),
    ("es", "Fotografía y memoria histórica"),
    ("ru", "Главная задача правительства"),  # The government's main task
    ("ru", "Поделиться опытом с другими странами"),  # Share experience with other countries
    ("ru", "Доклад был опубликован 17 мая 2020 года."),
    ("ru", "Политика и экономика региона"),
    ("ar", "الرئيسية في هذا المجال هي التعاون"),  # the main thing in this field is cooperation
    ("ar", "نشرت الوزارة التقرير في 17 مايو 2020."),
    ("ar", "التعاون الدولي في مجال الصحة"),
    ("ar", "أخبار سارة للمزارعين"),  # good news for farmers
    ("zh", "国际合作与交流"),
    ("zh", "新闻发布会在北京举行"),  # a press conference is held in Beijing
    ("zh", "分享发展成果"),  # share the fruits of development
    ("zh", "该部于2020年6月7日发布报告。"),
    ("zh", "记者：请问部长如何评价这一合作？"),  # Reporter: how do you see ...?
    ("zh", "来源国与接收国"),  # countries of origin and of reception
    ("zh", "一、总体要求"),
]


@pytest.mark.parametrize(("lang", "line"), TEXT, ids=[f"{lang}-{line[:30]}" for lang, line in TEXT])
def test_text_and_headings_are_not_furniture(lang: str, line: str) -> None:
    assert judge(line).verdict == "text"


@pytest.mark.parametrize(
    ("line", "date", "publisher"),
    [
        ("XinhuaUpdated: June 7, 2020", datetime.date(2020, 6, 7), "Xinhua"),
        ("(Xinhua) 09:05, June 8, 2020", datetime.date(2020, 6, 8), "Xinhua"),
        ("2021年6月8日 09:05 来源：新华社", datetime.date(2021, 6, 8), "新华社"),
        ("Source: River Herald | Updated: 2021-04-09 10:15", datetime.date(2021, 4, 9), "River Herald"),
        ("来源：河流日报", None, "河流日报"),
        ("Publié le 3 juin 2020 à 15h30", datetime.date(2020, 6, 3), ""),
    ],
)
def test_date_lines_tell_date_and_publisher(line: str, date: datetime.date | None, publisher: str) -> None:
    judged = judge(line)
    assert (judged.date, judged.publisher) == (date, publisher)
