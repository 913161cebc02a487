"""Works as they are registered or catalogued, for the styles: true facts, and one of each kind."""

from __future__ import annotations

from citecheck.model.item import Date, Item, Name


def people(*names):
    return tuple(Name(family=f.strip(), given=g.strip()) for f, _, g in (name.partition(",") for name in names))


WORKS = {
    "article": Item(
        "article-journal",
        people("Hendrix, Cullen S.", "Wong, Wendy H."),
        issued=Date(2013, 7),
        title="When Is the Pen Truly Mighty? Regime Type and the Efficacy of Naming and Shaming in Curbing "
        "Human Rights Abuses",
        container_title="British Journal of Political Science",
        volume="43",
        issue="3",
        page="651-672",
        DOI="10.1017/s0007123412000488",
    ),
    "article of one author, no DOI": Item(
        "article-journal",
        people("Alderson, Kai"),
        issued=Date(2001),
        title="Making sense of state socialization",
        container_title="Review of International Studies",
        volume="27",
        issue="3",
        page="415-433",
    ),
    "article of many authors": Item(
        "article-journal",
        people(
            *("Cock, Peter J. A.", "Antao, Tiago", "Chang, Jeffrey T.", "Chapman, Brad A.", "Cox, Cymon J."),
            *("Dalke, Andrew", "Friedberg, Iddo", "Hamelryck, Thomas", "Kauff, Frank", "Wilczynski, Bartek"),
            "de Hoon, Michiel J. L.",
        ),
        issued=Date(2009, 6, 1),
        title="Biopython: freely available Python tools for computational molecular biology and bioinformatics",
        container_title="Bioinformatics",
        volume="25",
        issue="11",
        page="1422-1423",
        DOI="10.1093/bioinformatics/btp163",
    ),
    "article with a number for pages": Item(
        "article-journal",
        people("Ioannidis, John P. A."),
        issued=Date(2005, 8, 30),
        title="Why Most Published Research Findings Are False",
        container_title="PLoS Medicine",
        volume="2",
        issue="8",
        number="e124",
        DOI="10.1371/journal.pmed.0020124",
    ),
    "book": Item(
        "book",
        people("Keck, Margaret E.", "Sikkink, Kathryn"),
        issued=Date(1998),
        title="Activists beyond Borders: Advocacy Networks in International Politics",
        publisher="Cornell University Press",
        publisher_place="Ithaca, NY",
    ),
    "second edition": Item(
        "book",
        people("Hastie, Trevor", "Tibshirani, Robert", "Friedman, Jerome"),
        issued=Date(2009),
        title="The Elements of Statistical Learning",
        edition="2",
        publisher="Springer",
        publisher_place="New York",
        DOI="10.1007/978-0-387-84858-7",
    ),
    "edited book": Item(
        "book",
        editor=people("Risse, Thomas", "Ropp, Stephen C.", "Sikkink, Kathryn"),
        issued=Date(1999),
        title="The Power of Human Rights: International Norms and Domestic Change",
        publisher="Cambridge University Press",
        publisher_place="Cambridge",
    ),
    "chapter": Item(
        "chapter",
        people("Risse, Thomas", "Sikkink, Kathryn"),
        people("Risse, Thomas", "Ropp, Stephen C.", "Sikkink, Kathryn"),
        issued=Date(1999),
        title="The socialization of international human rights norms into domestic practices: introduction",
        container_title="The Power of Human Rights: International Norms and Domestic Change",
        page="1-38",
        publisher="Cambridge University Press",
        publisher_place="Cambridge",
    ),
    "paper of a conference": Item(
        "paper-conference",
        people("He, Kaiming", "Zhang, Xiangyu", "Ren, Shaoqing", "Sun, Jian"),
        issued=Date(2016),
        title="Deep Residual Learning for Image Recognition",
        container_title="2016 IEEE Conference on Computer Vision and Pattern Recognition (CVPR)",
        page="770-778",
        publisher="IEEE",
        DOI="10.1109/cvpr.2016.90",
    ),
    "report of an organisation": Item(
        "report",
        (Name(literal="World Health Organization"),),
        issued=Date(2021),
        title="World health statistics 2021: monitoring health for the SDGs, sustainable development goals",
        publisher="World Health Organization",
        publisher_place="Geneva",
    ),
    "thesis": Item(
        "thesis",
        people("Fielding, Roy Thomas"),
        issued=Date(2000),
        title="Architectural Styles and the Design of Network-based Software Architectures",
        genre="Doctoral dissertation",
        publisher="University of California, Irvine",
    ),
    "preprint": Item(
        "article",
        people("Vaswani, Ashish", "Shazeer, Noam", "Parmar, Niki"),
        et_al=True,
        issued=Date(2017, 6, 12),
        title="Attention Is All You Need",
        publisher="arXiv",
        DOI="10.48550/arXiv.1706.03762",
    ),
    "dataset": Item(
        "dataset",
        people("Fisher, R. A."),
        issued=Date(1936),
        title="Iris",
        publisher="UCI Machine Learning Repository",
        DOI="10.24432/C56C76",
    ),
    "page of the web, no date": Item(
        "webpage",
        (Name(literal="Crossref"),),
        title="REST API",
        URL="https://www.crossref.org/documentation/retrieve-metadata/rest-api/",
    ),
}
