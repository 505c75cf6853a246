"""The cases of the drill: what is planted in them, and what is asked of them. One file a case."""

from unbroken.service.drill.plays import syn_1, syn_2, syn_3, syn_4, syn_5, syn_6, syn_7, syn_8
from unbroken.service.drill.vocabulary import Play

PLAYS: tuple[Play, ...] = tuple(one.PLAY for one in (syn_1, syn_2, syn_3, syn_4, syn_5, syn_6, syn_7, syn_8))
